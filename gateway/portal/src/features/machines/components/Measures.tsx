import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Activity, Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { saveCsv } from "@/lib/csv";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";
import { samplesQuery } from "../api/queries";
import { LINES, pointsOf, spacesOf, type Point } from "../lib/measures";
import { MeasureLines } from "./MeasureLines";
import { MeasureTable } from "./MeasureTable";
import { Spaces } from "./Spaces";

/** So many samples, which come each minute. */
const SPANS = { heure: 60, demi: 360, jour: 1440 } as const;
type Span = keyof typeof SPANS;
const isSpan = (text: string | undefined): text is Span => text !== undefined && text in SPANS;

interface Props {
  machine: string;
  span: string | undefined;
  choose: (span: string | undefined) => void;
}

/** How a machine fared lately: as lines, as a table, or as a file; and how full its disks are (RM1). */
export function Measures({ machine, span: chosen, choose }: Props) {
  const t = useTranslations("machines.measures");
  const span: Span = isSpan(chosen) ? chosen : "heure";
  const [form, setForm] = useState<"lines" | "table">("lines");
  const { data, error, isPending, refetch } = useQuery({ ...samplesQuery(machine, SPANS[span]), placeholderData: keepPreviousData });
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting lines={6} />;
  const samples = data?.machine?.samples ?? [];
  if (samples.length === 0) {
    return (
      <Empty icon={<Activity aria-hidden className="size-5" />} title={t("none")}>
        {t("noneHint")}
      </Empty>
    );
  }
  const points = pointsOf(samples);
  return (
    <div className="flex flex-col gap-5">
      <div data-print="no" className="flex flex-wrap items-center gap-3">
        <Tabs
          label={t("span")}
          chosen={span}
          onChoose={(one) => choose(one === "heure" ? undefined : one)}
          tabs={(Object.keys(SPANS) as Span[]).map((key) => ({ key, name: t(`spans.${key}`) }))}
        />
        <Tabs
          label={t("form")}
          chosen={form}
          onChoose={setForm}
          tabs={[
            { key: "lines", name: t("lines") },
            { key: "table", name: t("table") },
          ]}
        />
        <Button size="small" kind="quiet" icon={<Download aria-hidden className="size-4" />} onPress={() => save(points, t)}>
          {t("export")}
        </Button>
      </div>
      {form === "lines" ? <MeasureLines points={points} /> : <MeasureTable points={points} />}
      <Spaces spaces={spacesOf(samples[0])} />
    </div>
  );
}

function save(points: readonly Point[], t: ReturnType<typeof useTranslations<"machines.measures">>): void {
  const names = [t("moment"), ...LINES.map((line) => t(`csv.${line}`))];
  const rows = points.map(({ at, values }) => [new Date(at).toISOString(), ...LINES.map((line) => values[line] ?? "")]);
  saveCsv(`${t("file")}-${new Date(points[0]?.at ?? 0).toISOString().slice(0, 10)}.csv`, names, rows);
}
