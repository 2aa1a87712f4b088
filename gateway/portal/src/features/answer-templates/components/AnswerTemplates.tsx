import { MessageSquareText, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";
import { TemplateList } from "./TemplateList";

const TemplateForm = lazy(() => import("./TemplateForm"));

/** The desk's answers, and one's own. */
export function AnswerTemplates() {
  const t = useTranslations("answerTemplates");
  const [isRetiredShown, setIsRetiredShown] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-soft">{t("explained")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Tabs
          label={t("which")}
          tabs={[
            { key: "offered", name: t("offered") },
            { key: "retired", name: t("retired") },
          ]}
          chosen={isRetiredShown ? "retired" : "offered"}
          onChoose={(which) => setIsRetiredShown(which === "retired")}
        />
        <Button kind="primary" className="ml-auto" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
          {t("form.new")}
        </Button>
      </div>
      {(["desk", "own"] as const).map((whose) => (
        <Section key={whose} title={t(`of.${whose}`)} flush>
          <Panel lines={3}>
            <TemplateList own={whose === "own"} retired={isRetiredShown} icon={<MessageSquareText aria-hidden className="size-5" />} />
          </Panel>
        </Section>
      ))}
      <Suspense>{isOpen && <TemplateForm onClose={() => setIsOpen(false)} />}</Suspense>
    </div>
  );
}
