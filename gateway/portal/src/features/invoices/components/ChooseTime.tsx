import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { InvoiceDraftFromTimeDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Tick } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { Empty, Panel, Waiting } from "@/ui/states";
import { DayOf, Duration, useMoney } from "@/ui/time";
import { invoiceableTime } from "../api/queries";

/** As many as one draft takes. */
const AT_MOST = 500;

interface Props {
  client: { id: string; name: string };
  currency: string;
  from: string | null;
  until: string | null;
  onClose: () => void;
  onDone: (invoice: string) => void;
}

/** The work that waits to be billed to a client: all of it, or what is ticked. */
export default function ChooseTime({ client, ...rest }: Props) {
  const t = useTranslations("invoices.fromTime");
  return (
    <Dialog title={t("title", { client: client.name })} isOpen onClose={rest.onClose} width="wide">
      <Panel>
        <Chosen client={client} {...rest} />
      </Panel>
    </Dialog>
  );
}

function Chosen({ client, currency, from, until, onClose, onDone }: Props) {
  const t = useTranslations("invoices.fromTime");
  const money = useMoney();
  const say = useSay();
  const draft = useCommand(InvoiceDraftFromTimeDocument, ["INVOICE", "TIME_ENTRY"]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(invoiceableTime(client.id, from, until));
  const all = data.pages.flatMap(({ timeEntries }) => timeEntries.nodes);
  const isWhole = !hasNextPage || all.length >= AT_MOST;
  useEffect(() => {
    if (!isWhole && !isFetchingNextPage) void fetchNextPage();
  }, [isWhole, isFetchingNextPage, fetchNextPage]);
  // An invoice is in one currency.
  const entries = all.filter(({ price }) => price?.currency === currency).slice(0, AT_MOST);
  const chosen = entries.filter(({ id }) => !left.has(id));
  const go = async () => {
    const done = await say(draft.mutateAsync({ client: client.id, entries: chosen.map(({ id }) => id) }), t("done"));
    if (done?.made) onDone(done.made);
  };
  if (!isWhole) return <Waiting lines={6} />;
  if (entries.length === 0) return <Empty title={t("none")} />;
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t("entries", { count: entries.length })} className="flex max-h-96 flex-col divide-y divide-line overflow-y-auto">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start gap-3 py-2.5">
            <Tick
              className="min-w-0 flex-1"
              label={entry.note || t("noNote")}
              hint={
                <>
                  <DayOf day={entry.dateOfWork} /> · {entry.account?.name ?? "–"}
                  {entry.ticket && ` · ${t("ticket", { number: String(entry.ticket.number) })}`}
                </>
              }
              checked={!left.has(entry.id)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.target.checked) next.delete(entry.id);
                else next.add(entry.id);
                setLeft(next);
              }}
            />
            <span className="text-right">
              {entry.billable && <Duration minutes={entry.billable.count} />}
              {entry.price && <span className="tabular block font-medium whitespace-nowrap">{money(entry.price)}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onPress={onClose}>{t("cancel")}</Button>
        <Button kind="primary" isDisabled={chosen.length === 0} isPending={draft.isPending} onPress={() => void go()}>
          {t("submit", { count: chosen.length })}
        </Button>
      </Actions>
    </div>
  );
}
