import { useSuspenseQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { saveCsv } from "@/lib/csv";
import { mondayOf } from "@/lib/format/calendar";
import { today } from "@/lib/format/today";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { useIsWide } from "@/lib/useIsWide";
import { plusDays } from "@/lib/format/instants";
import { Button } from "@/ui/Button";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Tabs } from "@/ui/Tabs";
import { DayOf, Duration } from "@/ui/time";
import { sheetsQuery } from "../api/queries";
import { workedDays, type WorkedDay } from "../lib/worked";
import { DayBars } from "./DayBars";

/** As many as there is room for, each day wide enough for a thumb. */
const WEEKS = { wide: 4, middle: 3, narrow: 1 };

/** How much was worked day by day, and how much of it is validated: as bars, as a table, or as a file. */
export function WorkedDays() {
  const t = useTranslations("time.plot");
  const [form, setForm] = useState<"bars" | "table">("bars");
  const [isNarrow, isWide] = [useIsNarrow(), useIsWide()];
  const weeks = WEEKS[isNarrow ? "narrow" : isWide ? "wide" : "middle"];
  const monday = mondayOf(today());
  const from = plusDays(monday, -7 * (weeks - 1));
  const until = plusDays(monday, 6);
  const { data } = useSuspenseQuery(sheetsQuery(from, until));
  const days = workedDays(data.timeSheets, from, weeks * 7);
  const worked = total(days, "worked");
  const take = () =>
    saveCsv(
      `${t("file")}-${from}.csv`,
      [t("day"), t("workedMinutes"), t("validatedMinutes")],
      days.map((one) => [one.day, one.worked, one.validated]),
    );
  return (
    <figure className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <figcaption className="flex-1 basis-64 text-sm text-soft">
          <DayOf day={from} /> – <DayOf day={until} /> · {t.rich("summary", { worked: () => <Duration minutes={worked} />, validated: () => <Duration minutes={total(days, "validated")} /> })}
        </figcaption>
        <Tabs
          label={t("form")}
          chosen={form}
          onChoose={setForm}
          tabs={[
            { key: "bars", name: t("bars") },
            { key: "table", name: t("table") },
          ]}
        />
        <Button size="small" kind="quiet" icon={<Download aria-hidden className="size-4" />} onPress={take}>
          {t("export")}
        </Button>
      </div>
      {worked === 0 ? (
        <p className="py-6 text-center text-sm text-soft">{t("none")}</p>
      ) : form === "bars" ? (
        <DayBars days={days} />
      ) : (
        <DayTable days={days.filter((one) => one.worked > 0)} />
      )}
    </figure>
  );
}

function DayTable({ days }: { days: readonly WorkedDay[] }) {
  const t = useTranslations("time.plot");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Head>{t("day")}</Head>
          <Head align="right">{t("worked")}</Head>
          <Head align="right">{t("validated")}</Head>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, worked, validated }) => (
          <Row key={day}>
            <Cell main>
              <DayOf day={day} />
            </Cell>
            <Cell label={t("worked")} align="right">
              <Duration minutes={worked} />
            </Cell>
            <Cell label={t("validated")} align="right">
              <Duration minutes={validated} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function total(days: readonly WorkedDay[], what: "worked" | "validated"): number {
  return days.reduce((sum, day) => sum + day[what], 0);
}
