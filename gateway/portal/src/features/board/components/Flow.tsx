import { useSuspenseQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { saveCsv } from "@/lib/csv";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { useIsWide } from "@/lib/useIsWide";
import { Button } from "@/ui/Button";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Tabs } from "@/ui/Tabs";
import { DayOf } from "@/ui/time";
import { flowQuery, type Of } from "../api/flow";
import { percentOf, sumsOf, type Sums } from "../lib/shares";
import type { Span } from "../lib/spans";
import { FlowBars } from "./FlowBars";
import { useStepName } from "./useStepName";

/** As many steps as there is room for, each wide enough for a thumb. */
const STEPS = { wide: 28, middle: 22, narrow: 9 };

/** What came in and what was resolved, in words, as bars, and as a table. */
export function Flow({ span, of }: { span: Span; of: Of }) {
  const t = useTranslations("board.flow");
  const [form, setForm] = useState<"bars" | "table">("bars");
  const { data } = useSuspenseQuery(flowQuery(span, of));
  const steps = data.ticketFlow;
  const [isNarrow, isWide] = [useIsNarrow(), useIsWide()];
  const last = steps.slice(-STEPS[isNarrow ? "narrow" : isWide ? "wide" : "middle"]);
  const sums = sumsOf(steps);
  const isNothing = sums.opened + sums.resolved === 0;
  const take = () =>
    saveCsv(
      `${t("file")}-${span.from}.csv`,
      [t(`steps.${span.step}`), t("opened"), t("late"), t("resolved")],
      steps.map(({ first, opened, late, resolved }) => [first, opened, late, resolved]),
    );
  return (
    <figure className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-3">
        <figcaption className="flex-1 basis-64">
          <span className="block text-sm text-soft">
            <DayOf day={span.from} /> – <DayOf day={span.until} />
          </span>
          <InWords sums={sums} />
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
      {!isNothing && form === "bars" && <FlowBars steps={last} span={span} of={of} />}
      {!isNothing && form === "bars" && last.length < steps.length && <p className="text-sm text-soft">{t("lastSteps", { count: last.length })}</p>}
      {!isNothing && form === "table" && <FlowTable steps={steps.filter(({ opened, resolved }) => opened + resolved > 0)} span={span} />}
    </figure>
  );
}

function InWords({ sums: { opened, late, resolved } }: { sums: Sums }) {
  const t = useTranslations("board.flow");
  const format = useFormatter();
  const percent = percentOf(late, opened);
  return (
    <>
      <span className="block text-lg font-semibold">{t("summary", { opened, resolved })}</span>
      {percent !== null && <span className="block">{t("share", { late, share: format.number(percent / 100, { style: "percent" }) })}</span>}
    </>
  );
}

function FlowTable({ steps, span }: { steps: readonly (Sums & { first: string })[]; span: Span }) {
  const t = useTranslations("board.flow");
  const name = useStepName(span.step);
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Head>{t(`steps.${span.step}`)}</Head>
          <Head align="right">{t("opened")}</Head>
          <Head align="right">{t("late")}</Head>
          <Head align="right">{t("resolved")}</Head>
        </tr>
      </thead>
      <tbody>
        {steps.map((one) => (
          <Row key={one.first}>
            <Cell main>{name(one.first)}</Cell>
            {(["opened", "late", "resolved"] as const).map((what) => (
              <Cell key={what} label={t(what)} align="right">
                <span className="tabular">{one[what]}</span>
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
