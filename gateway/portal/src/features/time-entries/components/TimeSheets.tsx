import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarX2, CircleCheck, CircleDashed } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { TimeSheetsQuery } from "@/gql/graphql";
import { useMay } from "@/lib/viewer/viewer";
import { plusDays } from "@/lib/format/instants";
import { Initials } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Duration } from "@/ui/time";
import { sheetsQuery } from "../api/queries";
import { daysOf } from "../lib/weeks";
import { ValidateWeek } from "./ValidateWeek";

type Sheet = TimeSheetsQuery["timeSheets"][number];
type SheetDay = Sheet["days"][number];

/** A line a person, a column a day: each number leads to its entries. */
export function TimeSheets({ monday }: { monday: string }) {
  const t = useTranslations("time.sheets");
  const list = useQuery({ ...sheetsQuery(monday, plusDays(monday, 6)), placeholderData: keepPreviousData });
  const name = useDayName();
  const days = daysOf(monday);
  if (list.error && !list.data) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting lines={6} />;
  const sheets = list.data.timeSheets;
  if (sheets.length === 0) {
    return (
      <Empty icon={<CalendarX2 aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <>
      <div className="overflow-x-auto">
        <Table label={t("title")}>
          <thead>
            <tr>
              <Head>{t("person")}</Head>
              {days.map((day) => (
                <Head key={day} align="right">
                  {name(day)}
                </Head>
              ))}
              <Head align="right">{t("total")}</Head>
              <Head>
                <span className="sr-only">{t("actions")}</span>
              </Head>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet, place) => (
              <Person key={sheet.account?.id ?? place} sheet={sheet} days={days} monday={monday} />
            ))}
            {sheets.length > 1 && <Totals sheets={sheets} days={days} />}
          </tbody>
        </Table>
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-[0.8125rem] text-soft">
        <span className="flex items-center gap-1.5">
          <CircleCheck aria-hidden className="size-3.5 text-good" />
          {t("allValidated")}
        </span>
        <span className="flex items-center gap-1.5">
          <CircleDashed aria-hidden className="size-3.5 text-warn" />
          {t("toValidate")}
        </span>
      </p>
    </>
  );
}

function Person({ sheet, days, monday }: { sheet: Sheet; days: readonly string[]; monday: string }) {
  const t = useTranslations("time.sheets");
  const may = useMay();
  const name = useDayName();
  const [isValidating, setIsValidating] = useState(false);
  const { account } = sheet;
  const called = account?.name ?? t("somebody");
  const isOpen = sheet.validated.count < sheet.worked.count;
  return (
    <Row>
      <Cell main>
        <span className="flex items-center gap-2.5 font-medium">
          <Initials name={called} className="size-7" />
          {called}
        </span>
      </Cell>
      {days.map((day) => {
        const worked = sheet.days.find((one) => one.day === day);
        return (
          <Cell key={day} label={name(day)} align="right">
            {worked ? <Day worked={worked} account={account?.id} called={called} /> : <span className="text-soft">–</span>}
          </Cell>
        );
      })}
      <Cell label={t("total")} align="right">
        <span className="font-semibold">
          <Duration minutes={sheet.worked.count} />
        </span>
        {sheet.billable.count > 0 && (
          <span className="block text-[0.8125rem] whitespace-nowrap text-soft">
            {t("billable")} <Duration minutes={sheet.billable.count} />
          </span>
        )}
      </Cell>
      <Cell align="right">
        {account && isOpen && may.validate("TIME") && (
          <Button size="small" onPress={() => setIsValidating(true)} aria-label={t("validateOf", { name: called })}>
            {t("validate")}
          </Button>
        )}
        {isValidating && account && (
          <ValidateWeek account={account.id} name={called} from={monday} until={plusDays(monday, 6)} onClose={() => setIsValidating(false)} />
        )}
      </Cell>
    </Row>
  );
}

function Day({ worked, account, called }: { worked: SheetDay; account: string | undefined; called: string }) {
  const t = useTranslations("time.sheets");
  const name = useDayName();
  const isValidated = worked.validated.count >= worked.worked.count;
  const Icon = isValidated ? CircleCheck : CircleDashed;
  return (
    <Link
      to="/temps"
      search={{ etat: "ALL", du: worked.day, au: worked.day, ...(account ? { qui: account } : {}) }}
      title={t("entries", { count: worked.entries })}
      className="inline-flex items-center gap-1.5 rounded whitespace-nowrap underline decoration-line-strong/50 underline-offset-3 hover:decoration-current"
    >
      <span className="sr-only">{t("dayOf", { name: called, day: name(worked.day) })}</span>
      <Duration minutes={worked.worked.count} />
      <Icon aria-hidden className={`size-3.5 shrink-0 ${isValidated ? "text-good" : "text-warn"}`} />
      <span className="sr-only">{t(isValidated ? "allValidated" : "toValidate")}</span>
    </Link>
  );
}

function Totals({ sheets, days }: { sheets: readonly Sheet[]; days: readonly string[] }) {
  const t = useTranslations("time.sheets");
  const name = useDayName();
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  return (
    <Row>
      <Cell main>
        <span className="font-semibold">{t("everybody")}</span>
      </Cell>
      {days.map((day) => {
        const minutes = sum(sheets.flatMap((sheet) => sheet.days.filter((one) => one.day === day).map(({ worked }) => worked.count)));
        return (
          <Cell key={day} label={name(day)} align="right">
            {minutes > 0 ? (
              <span className="pr-5 font-semibold">
                <Duration minutes={minutes} />
              </span>
            ) : (
              <span className="text-soft">–</span>
            )}
          </Cell>
        );
      })}
      <Cell label={t("total")} align="right">
        <span className="font-semibold">
          <Duration minutes={sum(sheets.map(({ worked }) => worked.count))} />
        </span>
      </Cell>
      <Cell>{null}</Cell>
    </Row>
  );
}

function useDayName(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "short", day: "numeric", timeZone: "UTC" });
}
