import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { InvoiceSendDocument, type InvoiceContactFragment, type InvoiceRowFragment } from "@/gql/graphql";
import { command, readAgain } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Failed, Waiting } from "@/ui/states";
import { toast } from "@/ui/Toasts";
import { useMoney } from "@/ui/time";
import { toSendPages } from "../api/letters";
import { usualContact } from "../lib/letters";
import { useInvoiceName } from "./invoiceName";

interface Props {
  invoices: readonly InvoiceRowFragment[];
  onClose: () => void;
}

interface ToSend {
  invoice: InvoiceRowFragment;
  to: InvoiceContactFragment;
}

/** Each goes to whom its client is written to first: who that is stands here before any of them leaves. */
export default function ManyToSend({ invoices, onClose }: Props) {
  const t = useTranslations("invoices.manyToSend");
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(toSendPages());
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const people = new Map(data?.pages.flatMap((page) => page.invoices.nodes).map(({ id, client }) => [id, usualContact(client?.contacts ?? [])]));
  return (
    <Dialog title={t("title", { count: invoices.length })} isOpen onClose={onClose} width="wide">
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data && !hasNextPage ? (
        <Asking invoices={invoices} people={people} onClose={onClose} />
      ) : (
        <Waiting lines={6} />
      )}
    </Dialog>
  );
}

function Asking({ invoices, people, onClose }: Props & { people: ReadonlyMap<string, InvoiceContactFragment | null> }) {
  const t = useTranslations("invoices.manyToSend");
  const queries = useQueryClient();
  const [left, setLeft] = useState<number | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const known = invoices.map((invoice) => ({ invoice, to: people.get(invoice.id) ?? null }));
  const ready = known.filter((one): one is ToSend => one.to !== null);
  const go = async () => {
    const whys = new Map<string, string>();
    for (const [place, { invoice, to }] of ready.entries()) {
      setLeft(ready.length - place);
      await command(InvoiceSendDocument, { invoice: invoice.id, contact: to.id, again: false, commandId: newId() }).catch((why: Error) => whys.set(invoice.id, why.message));
    }
    await readAgain(queries, ["INVOICE"]);
    setLeft(null);
    setRefused(whys);
    const count = ready.length - whys.size;
    if (whys.size > 0) return toast(t("refused", { count: whys.size }), "bad");
    toast(t("done", { count }));
    onClose();
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">{t("explained")}</p>
      <ul aria-label={t("list")} className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto" tabIndex={0}>
        {known.map(({ invoice, to }) => (
          <One key={invoice.id} invoice={invoice} to={to} why={refused.get(invoice.id)} />
        ))}
      </ul>
      <p role="status" className="text-sm text-soft">
        {left !== null && t("left", { count: left })}
      </p>
      <Actions>
        <Button onPress={onClose} isDisabled={left !== null}>
          {t("cancel")}
        </Button>
        <Button kind="primary" isDisabled={ready.length === 0} isPending={left !== null} onPress={() => void go()}>
          {t("submit", { count: ready.length })}
        </Button>
      </Actions>
    </div>
  );
}

function One({ invoice, to, why }: { invoice: InvoiceRowFragment; to: InvoiceContactFragment | null; why: string | undefined }) {
  const t = useTranslations("invoices.manyToSend");
  const money = useMoney();
  const name = useInvoiceName();
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-2 text-sm">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium">
          {name(invoice)} · {invoice.client?.name ?? "–"}
        </span>
        {to ? (
          <span className="block break-words text-soft">{t("to", { name: to.name ?? t("somebody"), mail: to.mail ?? "" })}</span>
        ) : (
          <span className="block text-bad">{t("nobody")}</span>
        )}
        {why && <span className="block font-medium text-bad">{why}</span>}
      </span>
      <span className="tabular font-medium">{money(invoice.gross)}</span>
    </li>
  );
}
