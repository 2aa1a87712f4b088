import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Activity, Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { saveCsv } from "@/lib/csv";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { samplesQuery } from "../api/queries";
import { LINES, pointsOf, spacesOf, type Point } from "../lib/measures";
import { MeasureLines } from "./MeasureLines";
import type { Shape } from "./Measures";
import { MeasureTable } from "./MeasureTable";
import { Spaces } from "./Spaces";

/** The last hours, as they were measured: as lines, as a table, or as a file; and how full its disks are. */
export function Sampled({ machine, first, shape }: { machine: string; first: number; shape: Shape }) {
  const t = useTranslations("machines.measures");
  const { data, error, isPending, refetch } = useQuery({ ...samplesQuery(machine, first), placeholderData: keepPreviousData });
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
    <>
      {shape === "lines" ? <MeasureLines points={points} /> : <MeasureTable points={points} />}
      <Spaces spaces={spacesOf(samples[0])} />
      <Button size="small" kind="quiet" className="self-start" icon={<Download aria-hidden className="size-4" />} onPress={() => save(points, t)}>
        {t("export")}
      </Button>
    </>
  );
}

function save(points: readonly Point[], t: ReturnType<typeof useTranslations<"machines.measures">>): void {
  const names = [t("moment"), ...LINES.map((line) => t(`csv.${line}`))];
  const rows = points.map(({ at, values }) => [new Date(at).toISOString(), ...LINES.map((line) => values[line] ?? "")]);
  saveCsv(`${t("file")}-${new Date(points[0]?.at ?? 0).toISOString().slice(0, 10)}.csv`, names, rows);
}
