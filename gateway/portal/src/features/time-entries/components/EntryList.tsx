import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CheckCheck, Clock } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { TimeEntriesValidateDocument, type EntryRowFragment, type TimeEntryFilter } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { toast } from "@/ui/Toasts";
import { DayOf, Duration, useMoney } from "@/ui/time";
import { AT_ONCE, entryPages } from "../api/queries";
import { EntryActions } from "./EntryActions";

const TONE = { LOGGED: "warn", VALIDATED: "good", DISCARDED: "plain" } as const satisfies Record<string, Tone>;

export function EntryList({ filter }: { filter: TimeEntryFilter }) {
  const t = useTranslations("time");
  const may = useMay();
  const list = useInfiniteQuery({ ...entryPages(filter), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap(({ timeEntries }) => timeEntries.nodes) ?? [];
  const count = list.data?.pages[0]?.timeEntries.totalCount ?? rows.length;
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) {
    return (
      <Empty icon={<Clock aria-hidden className="size-5" />} title={t(filter.stage === "LOGGED" ? "noneToValidate" : "none")} />
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2">
        <p role="status" className="text-sm text-soft">
          {t("count", { count })}
        </p>
        {filter.stage === "LOGGED" && may.validate("TIME") && <ValidateShown rows={rows} />}
      </div>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("work")}</Head>
            <Head>{t("day")}</Head>
            <Head>{t("who")}</Head>
            <Head align="right">{t("worked")}</Head>
            <Head align="right">{t("debited")}</Head>
            <Head align="right">{t("billed")}</Head>
            <Head>{t("state")}</Head>
            <Head>
              <span className="sr-only">{t("actions")}</span>
            </Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </tbody>
      </Table>
      {list.hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Worked, debited and billed are three numbers: each has its column. */
function Entry({ entry }: { entry: EntryRowFragment }) {
  const t = useTranslations("time");
  const money = useMoney();
  const format = useFormatter();
  const clock = (at: string) => format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit" });
  const stage = entry.stage ?? "LOGGED";
  return (
    <Row>
      <Cell main>
        <span className="font-medium">{entry.note || t("noNote")}</span>
        <span className="block text-[0.8125rem] text-soft">
          {entry.client?.name} · {entry.contract?.name ?? t("noContract")}
          {entry.ticket && (
            <>
              {" · "}
              <Link to="/tickets/$id" params={{ id: entry.ticket.id }} className="underline underline-offset-2">
                {t("ticket", { number: entry.ticket.number })}
              </Link>
            </>
          )}
          {entry.class && entry.class !== "BILLABLE" && ` · ${t(`classes.${entry.class}`)}`}
        </span>
      </Cell>
      <Cell label={t("day")}>
        <DayOf day={entry.dateOfWork} />
        {entry.beganAt && entry.endedAt && (
          <span className="tabular block text-[0.8125rem] text-soft">
            {clock(entry.beganAt)} – {clock(entry.endedAt)}
          </span>
        )}
      </Cell>
      <Cell label={t("who")}>{entry.account?.name ? <span className="whitespace-nowrap">{entry.account.name}</span> : "–"}</Cell>
      <Cell label={t("worked")} align="right">
        <Duration minutes={entry.worked.count} />
      </Cell>
      <Cell label={t("debited")} align="right">
        {entry.fromBank && entry.fromBank.count > 0 ? <Duration minutes={entry.fromBank.count} /> : "–"}
      </Cell>
      <Cell label={t("billed")} align="right">
        {entry.billable && entry.billable.count > 0 ? (
          <>
            <Duration minutes={entry.billable.count} />
            {entry.price && <span className="block text-[0.8125rem] text-soft">{money(entry.price)}</span>}
          </>
        ) : (
          "–"
        )}
        {entry.invoice && (
          <Link to="/factures/$id" params={{ id: entry.invoice.id }} className="block text-[0.8125rem] text-accent-text underline underline-offset-2">
            {entry.invoice.number ?? t("onDraft")}
          </Link>
        )}
        {entry.margin && <span className="block text-[0.8125rem] text-soft">{t("margin", { amount: money(entry.margin) })}</span>}
      </Cell>
      <Cell label={t("state")}>
        <Badge tone={TONE[stage]}>{t(`stages.${stage}`)}</Badge>
        {entry.overlaps.length > 0 && <span className="block text-[0.8125rem] text-warn">{t("overlaps")}</span>}
      </Cell>
      <Cell align="right">
        <EntryActions entry={entry} />
      </Cell>
    </Row>
  );
}

/** Validates what is shown at once; the server decides each, and those that are refused stay with their reason. */
function ValidateShown({ rows }: { rows: readonly EntryRowFragment[] }) {
  const t = useTranslations("time");
  const say = useSay();
  const validate = useCommand(TimeEntriesValidateDocument, ["TIME_ENTRY", "HOUR_BANK", "TICKET"]);
  const all = async () => {
    const done = await say(validate.mutateAsync({ entries: rows.map(({ id }) => id).slice(0, AT_ONCE) }));
    if (!done) return;
    if (done.refused === 0) toast(t("validatedAll"));
    else toast(`${t("refused", { count: done.refused })} ${done.userErrors[0]?.message ?? ""}`, "bad");
  };
  return (
    <Button size="small" isPending={validate.isPending} icon={<CheckCheck aria-hidden className="size-4" />} onPress={() => void all()}>
      {t("validateShown", { count: Math.min(rows.length, AT_ONCE) })}
    </Button>
  );
}
