import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { object, picklist } from "valibot";
import { InvoiceCreditDocument, type CreditedLineInput } from "@/gql/graphql";
import { reason } from "@/lib/forms/checks";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { useMoney } from "@/ui/time";
import { readSigned, typedSigned } from "../lib/draft";
import type { Invoice } from "./InvoicePage";

const schema = object({ all: picklist(["whole", "part"]), reason });

/** A credit note is drafted, on all of an invoice or on so much of some lines; it counts once it is validated. */
export default function Crediting({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTranslations("invoices.credit");
  const navigate = useNavigate();
  const credit = useCommand(InvoiceCreditDocument, ["INVOICE"]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: { all: "whole", reason: "" },
    submit: async ({ all, reason: why }) => {
      setIsTried(true);
      const lines = all === "part" ? partsOf(typed, invoice.balance.currency) : null;
      if (lines !== null && (lines.length === 0 || Object.values(typed).some(isWrong))) throw new FieldsWrong();
      const { made } = await credit.mutateAsync({ invoice: invoice.id, reason: why, lines });
      toast(t("done"));
      if (made) void navigate({ to: "/factures/$id", params: { id: made } });
      onClose();
    },
  });
  const isPart = form.form.watch("all") === "part";
  return (
    <Dialog title={t("title", { number: invoice.number ?? "" })} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 text-sm font-medium">{t("how")}</legend>
          {(["whole", "part"] as const).map((which) => (
            <label key={which} className="flex items-center gap-2.5 text-sm">
              <input {...form.form.register("all")} type="radio" value={which} className="size-5 accent-accent-text" />
              {t(`which.${which}`)}
            </label>
          ))}
        </fieldset>
        {isPart && <Parts invoice={invoice} typed={typed} isTried={isTried} change={(line, text) => setTyped((was) => ({ ...was, [line]: text }))} />}
        <TextArea {...form.field("reason")} label={t("reason")} hint={t("reasonHint")} required />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

interface PartsProps {
  invoice: Invoice;
  typed: Readonly<Record<string, string>>;
  isTried: boolean;
  change: (line: string, text: string) => void;
}

/** How much of which line; one that is left empty is not credited. */
function Parts({ invoice, typed, isTried, change }: PartsProps) {
  const t = useTranslations("invoices.credit");
  const form = useTranslations("form");
  const money = useMoney();
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-3 rounded-lg border border-line p-3">
      {invoice.lines.map(({ id, label, net }) => {
        const text = typed[id] ?? "";
        return (
          <li key={id} className="grid items-end gap-2 sm:grid-cols-[1fr_auto_9rem]">
            <TextField
              label={t("amountOf", { label: label ?? "", amount: money(net) })}
              className="sm:col-span-2"
              inputMode="decimal"
              value={text}
              error={isTried && isWrong(text) ? form("amountWrong") : undefined}
              onChange={(event) => change(id, event.target.value)}
            />
            <Button kind="quiet" size="small" onPress={() => change(id, typedSigned(net.amount, locale))}>
              {t("all")}
            </Button>
          </li>
        );
      })}
      {isTried && Object.values(typed).every((text) => text.trim() === "") && <li className="text-sm font-medium text-bad">{t("noLine")}</li>}
    </ul>
  );
}

function isWrong(text: string): boolean {
  return text.trim() !== "" && readSigned(text) === null;
}

function partsOf(typed: Readonly<Record<string, string>>, currency: string): CreditedLineInput[] {
  return Object.entries(typed).flatMap(([line, text]) => {
    const amount = text.trim() === "" ? null : readSigned(text);
    return amount === null ? [] : [{ line, net: { amount, currency } }];
  });
}
