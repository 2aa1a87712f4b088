import { useState } from "react";
import { useTranslations } from "use-intl";
import { InvoicesValidateDocument, type InvoiceRowFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import { useMoney } from "@/ui/time";

/** As many as the server validates in one go. */
const AT_ONCE = 100;

/** Several drafts get their numbers, the oldest first; those that are refused stay drafts and say why. */
export default function ManyToValidate({ drafts, onClose }: { drafts: readonly InvoiceRowFragment[]; onClose: () => void }) {
  const t = useTranslations("invoices.manyDrafts");
  const say = useSay();
  const money = useMoney();
  const validate = useCommand(InvoicesValidateDocument, ["INVOICE", "HOUR_BANK"]);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const inOrder = drafts.toSorted((one, other) => one.draftedAt.localeCompare(other.draftedAt)).slice(0, AT_ONCE);
  const go = async () => {
    const invoices = inOrder.map(({ id }) => id);
    const done = await say(validate.mutateAsync({ invoices }));
    if (!done) return;
    const whys = done.results.map(({ userErrors }) => userErrors.map(({ message }) => message).join(" "));
    setRefused(new Map(invoices.flatMap((id, place) => (whys[place] ? [[id, whys[place]] as const] : []))));
    if (done.refused > 0) return toast(t("refused", { count: done.refused }), "bad");
    toast(t("done", { count: invoices.length }));
    onClose();
  };
  return (
    <Dialog title={t("ask", { count: inOrder.length })} isOpen onClose={onClose} role="alertdialog" width="wide">
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("explained")}</p>
        {drafts.length > AT_ONCE && <p className="text-sm font-medium">{t("atOnce", { count: AT_ONCE })}</p>}
        <ul aria-label={t("title")} className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto" tabIndex={0}>
          {inOrder.map(({ id, client, gross }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-2 text-sm">
              <span className="min-w-0 flex-1">{client?.name ?? "–"}</span>
              <span className="tabular font-medium">{money(gross)}</span>
              {refused.has(id) && <span className="w-full font-medium text-bad">{refused.get(id)}</span>}
            </li>
          ))}
        </ul>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isPending={validate.isPending} onPress={() => void go()}>
            {t("submit", { count: inOrder.length })}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
