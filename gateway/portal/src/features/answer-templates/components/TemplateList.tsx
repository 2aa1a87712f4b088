import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { AnswerTemplateRetireDocument, type AnswerTemplateShownFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/say";
import { Empty } from "@/ui/states";
import { Moment } from "@/ui/time";
import { templatePages } from "../api/queries";

const TemplateForm = lazy(() => import("./TemplateForm"));

interface Props {
  own: boolean;
  retired: boolean;
  icon: ReactNode;
}

export function TemplateList({ own, retired, icon }: Props) {
  const t = useTranslations("answerTemplates");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(templatePages(own, retired));
  const templates = data.pages.flatMap(({ answerTemplates }) => answerTemplates.nodes);
  if (templates.length === 0) return <Empty icon={icon} title={t(retired ? "noneRetired" : own ? "noneOwn" : "noneDesk")} />;
  return (
    <>
      <ul className="divide-y divide-line">
        {templates.map((template) => (
          <One key={template.id} template={template} isRetired={retired} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

function One({ template, isRetired }: { template: AnswerTemplateShownFragment; isRetired: boolean }) {
  const t = useTranslations("answerTemplates");
  const [open, setOpen] = useState<"change" | "retire" | null>(null);
  const { name, text, changedAt } = template;
  const close = () => setOpen(null);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="text-[0.9375rem] font-medium">{name}</h3>
        <p className="mt-0.5 line-clamp-3 max-w-prose whitespace-pre-line text-soft">{text}</p>
        <p className="mt-1 text-[0.8125rem] text-soft">{t.rich("since", { moment: () => <Moment at={changedAt} /> })}</p>
      </div>
      {!isRetired && (
        <div className="flex gap-1">
          <Button size="small" aria-label={t("changeOf", { name })} onPress={() => setOpen("change")}>
            {t("change")}
          </Button>
          <Button size="small" kind="quiet" aria-label={t("retireOf", { name })} onPress={() => setOpen("retire")}>
            {t("retire.open")}
          </Button>
        </div>
      )}
      <Suspense>{open === "change" && <TemplateForm template={template} onClose={close} />}</Suspense>
      {open === "retire" && <Retiring template={template} onClose={close} />}
    </li>
  );
}

/** It is not offered again: this is said, with the name, before it is done. */
function Retiring({ template: { id, name }, onClose }: { template: AnswerTemplateShownFragment; onClose: () => void }) {
  const t = useTranslations("answerTemplates");
  const say = useSay();
  const retire = useCommand(AnswerTemplateRetireDocument, ["ANSWER_TEMPLATE"]);
  const go = async () => {
    if (await say(retire.mutateAsync({ template: id }), t("retire.done"))) onClose();
  };
  return (
    <Dialog title={t("retire.title", { name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t("retire.explained")}</p>
        <Actions>
          <Button onPress={onClose}>{t("form.cancel")}</Button>
          <Button kind="danger" isPending={retire.isPending} onPress={() => void go()}>
            {t("retire.submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
