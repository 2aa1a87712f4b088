import { Send, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { InvoiceRowFragment } from "@/gql/graphql";
import { Button, IconButton } from "@/ui/Button";

const ManyToValidate = lazy(() => import("./ManyToValidate"));
const ManyToSend = lazy(() => import("./ManyToSend"));

interface Props {
  chosen: readonly InvoiceRowFragment[];
  clear: () => void;
}

/** What may be done to all that is chosen: drafts get their numbers, and what has its number goes to its client. */
export default function ManyBar({ chosen, clear }: Props) {
  const t = useTranslations("invoices.many");
  const [open, setOpen] = useState<"validate" | "send" | null>(null);
  const drafts = chosen.filter(({ stage }) => stage === "DRAFT");
  const toSend = chosen.filter(({ stage }) => stage === "VALIDATED");
  const close = () => setOpen(null);
  return (
    <div
      role="toolbar"
      aria-label={t("title")}
      data-print="no"
      className="fixed inset-x-4 bottom-18 z-20 mx-auto flex w-fit flex-wrap items-center gap-2 rounded-xl border border-line bg-surface p-2 pl-4 shadow-float md:bottom-6"
    >
      <p role="status" className="mr-2 text-sm font-medium">
        {t("count", { count: chosen.length })}
      </p>
      {drafts.length > 0 && (
        <Button kind="primary" onPress={() => setOpen("validate")}>
          {t("validate", { count: drafts.length })}
        </Button>
      )}
      {toSend.length > 0 && (
        <Button kind={drafts.length > 0 ? "secondary" : "primary"} icon={<Send aria-hidden className="size-4" />} onPress={() => setOpen("send")}>
          {t("send", { count: toSend.length })}
        </Button>
      )}
      <IconButton label={t("clear")} onPress={clear}>
        <X aria-hidden className="size-4" />
      </IconButton>
      <Suspense>
        {open === "validate" && <ManyToValidate drafts={drafts} onClose={close} />}
        {open === "send" && <ManyToSend invoices={toSend} onClose={close} />}
      </Suspense>
    </div>
  );
}
