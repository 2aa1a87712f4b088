import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { ActivityReportGrouping, ActivityReportQuery } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { buttonLook, Button } from "@/ui/Button";
import { Fact, Facts } from "@/ui/Badge";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField, Tick } from "@/ui/Field";
import { Failed, Waiting } from "@/ui/states";
import { Duration } from "@/ui/time";
import { reportQuery } from "../api/queries";
import { monthsBefore } from "../lib/months";

type Report = NonNullable<ActivityReportQuery["activityReport"]>;

const GROUPINGS = ["TICKET", "PERSON", "MONTH"] as const satisfies readonly ActivityReportGrouping[];
const MONTHS = 12;
const FREE = "free";
/** Links are good for ten minutes. */
const GOOD_FOR = 8 * 60_000;

/** Which days, told how: what it comes to shows before the sheet is opened. */
export default function ReportDialog({ client, onClose }: { client: string; onClose: () => void }) {
  const t = useTranslations("report");
  const format = useFormatter();
  const months = monthsBefore(today(), MONTHS);
  const [month, setMonth] = useState(months[1]?.key ?? FREE);
  const [days, setDays] = useState({ from: months[1]?.from ?? "", until: today() });
  const [by, setBy] = useState<ActivityReportGrouping>("TICKET");
  const [people, setPeople] = useState(true);
  const [tickets, setTickets] = useState(true);
  const chosen = months.find(({ key }) => key === month) ?? days;
  const isTurned = chosen.from !== "" && chosen.until !== "" && chosen.until < chosen.from;
  const isWhole = chosen.from !== "" && chosen.until !== "" && !isTurned;
  const query = useQuery({
    ...reportQuery({ client, from: chosen.from, until: chosen.until, by, people, tickets, language: null }),
    enabled: isWhole,
    placeholderData: keepPreviousData,
    staleTime: GOOD_FOR,
    refetchInterval: GOOD_FOR,
  });
  const report = isWhole ? (query.data?.activityReport ?? null) : null;
  const name = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <Choice label={t("period")} value={month} onChange={(event) => setMonth(event.target.value)}>
          {months.map(({ key, from }, place) => (
            <option key={key} value={key}>
              {place === 0 ? t("running", { month: name(from) }) : name(from)}
            </option>
          ))}
          <option value={FREE}>{t("free")}</option>
        </Choice>
        {month === FREE && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField label={t("from")} type="date" value={days.from} onChange={(event) => setDays({ ...days, from: event.target.value })} />
            <TextField
              label={t("until")}
              type="date"
              value={days.until}
              error={isTurned ? t("turned") : undefined}
              onChange={(event) => setDays({ ...days, until: event.target.value })}
            />
          </div>
        )}
        <Choice label={t("by")} value={by} onChange={(event) => setBy(event.target.value as ActivityReportGrouping)}>
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {t(`groupings.${one}`)}
            </option>
          ))}
        </Choice>
        <div className="flex flex-col gap-2.5">
          <Tick label={t("people")} checked={people} onChange={(event) => setPeople(event.target.checked)} />
          <Tick label={t("tickets")} checked={tickets} onChange={(event) => setTickets(event.target.checked)} />
        </div>
        {isWhole && (
          <section aria-label={t("summary")} aria-busy={query.isFetching} className="min-h-32 rounded-lg bg-sunken/60 p-4">
            {query.error && !report ? <Failed error={query.error} retry={() => void query.refetch()} /> : report ? <Summary report={report} /> : query.data ? <p className="text-sm text-soft">{t("gone")}</p> : <Waiting />}
          </section>
        )}
        <Actions>
          <Button onPress={onClose}>{t("close")}</Button>
          {report?.link && !query.isPlaceholderData && (
            <a href={report.link} target="_blank" rel="noreferrer" className={buttonLook({ kind: "primary" })}>
              <ExternalLink aria-hidden className="size-4" />
              {t("pdf")}
              <span className="sr-only"> {t("newTab")}</span>
            </a>
          )}
        </Actions>
      </div>
    </Dialog>
  );
}

function Summary({ report }: { report: Report }) {
  const t = useTranslations("report");
  return (
    <Facts>
      <Fact name={t("done")}>{t("entries", { count: report.entries })}</Fact>
      <Fact name={t("worked")}>
        <Duration minutes={report.worked.count} />
      </Fact>
      {report.debited.count > 0 && (
        <Fact name={t("debited")}>
          <Duration minutes={report.debited.count} />
        </Fact>
      )}
      {report.billable.count > 0 && (
        <Fact name={t("billable")}>
          <Duration minutes={report.billable.count} />
        </Fact>
      )}
      {report.hourBanks.map(({ hourBank, before, after }, place) => (
        <Fact key={hourBank?.id ?? place} name={hourBank?.contract?.name ?? t("bank")}>
          {t.rich("fromTo", { before: () => <Duration minutes={before.count} />, after: () => <Duration minutes={after.count} className="font-semibold" /> })}
        </Fact>
      ))}
    </Facts>
  );
}
