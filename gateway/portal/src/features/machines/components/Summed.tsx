import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Activity, Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { saveCsv } from "@/lib/csv";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { useLevel } from "@/ui/units";
import { chartsQuery, samplesQuery } from "../api/queries";
import { spacesOf } from "../lib/measures";
import { isKnown, SUMS, sumsOf, topOfSums, type Sums } from "../lib/sums";
import { LinePanels, type PanelOf } from "./LinePanels";
import type { Shape } from "./Measures";
import { SumTable } from "./SumTable";

interface Props {
  machine: string;
  span: { from: string; until: string };
  shape: Shape;
}

/** A span of any length: the mean of each step, between its lowest and its highest. */
export function Summed({ machine, span, shape }: Props) {
  const t = useTranslations("machines.measures");
  const mounts = useMounts(machine);
  const [chosen, setChosen] = useState<string | null>(null);
  const of = chosen ?? (mounts.includes("/") ? "/" : (mounts[0] ?? "/"));
  const { data, error, isPending, refetch } = useQuery({ ...chartsQuery(machine, span, of), placeholderData: keepPreviousData });
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting lines={6} />;
  const sums = data?.machine && sumsOf(data.machine);
  if (!sums || sums.times.length === 0) {
    return (
      <Empty icon={<Activity aria-hidden className="size-5" />} title={t("noneThen")}>
        {t("noneThenHint")}
      </Empty>
    );
  }
  return (
    <>
      <p className="text-sm text-soft">{t("step", { hours: Math.floor(sums.stepMinutes / 60), minutes: sums.stepMinutes % 60 })}</p>
      {shape === "lines" ? <SumLines sums={sums} span={span} of={of} mounts={mounts} choose={setChosen} /> : <SumTable sums={sums} of={of} />}
      <Button size="small" kind="quiet" className="self-start" icon={<Download aria-hidden className="size-4" />} onPress={() => save(sums, of, t)}>
        {t("export")}
      </Button>
    </>
  );
}

/** The file systems that were last seen. */
function useMounts(machine: string): string[] {
  const { data } = useQuery(samplesQuery(machine, 1));
  const spaces = spacesOf(data?.machine?.samples[0]);
  return "absent" in spaces ? [] : spaces.map(({ mountedOn }) => mountedOn);
}

interface LinesProps {
  sums: Sums;
  span: Props["span"];
  of: string;
  mounts: readonly string[];
  choose: (mount: string) => void;
}

const MINUTE = 60_000;

function SumLines({ sums, span, of, mounts, choose }: LinesProps) {
  const t = useTranslations("machines.measures");
  const write = useLevel();
  const panels = SUMS.filter((line) => line === "FILESYSTEM" || isKnown(sums.of[line])).map((line): PanelOf => {
    const { means, lows, highs } = sums.of[line];
    return {
      key: line,
      top: topOfSums(line, sums.of[line]),
      write: (value) => write(line, value),
      lines: [{ key: line, name: t(`sums.${line}`, { of }), values: means, between: { lows, highs } }],
      ...(line === "FILESYSTEM" && mounts.length > 1 ? { choice: <Mounts of={of} mounts={mounts} choose={choose} /> } : {}),
    };
  });
  return (
    <LinePanels
      times={sums.times}
      panels={panels}
      hole={2.5 * sums.stepMinutes * MINUTE}
      span={{ from: Date.parse(span.from), until: Date.parse(span.until) }}
    />
  );
}

function Mounts({ of, mounts, choose }: Pick<LinesProps, "of" | "mounts" | "choose">) {
  const t = useTranslations("machines.measures");
  return (
    <select aria-label={t("mount")} value={of} onChange={(event) => choose(event.target.value)} className="min-h-8 max-w-48 rounded-lg border border-line-strong/70 bg-surface px-2 text-sm pointer-coarse:min-h-11">
      {mounts.map((mount) => (
        <option key={mount} value={mount}>
          {mount}
        </option>
      ))}
    </select>
  );
}

function save({ times, of }: Sums, mount: string, t: ReturnType<typeof useTranslations<"machines.measures">>): void {
  const names = [t("moment"), ...SUMS.flatMap((line) => (["mean", "least", "most"] as const).map((what) => `${t(`sums.${line}`, { of: mount })} (${t(what)})`))];
  const rows = times.map((at, place) => [
    new Date(at).toISOString(),
    ...SUMS.flatMap((line) => [of[line].means, of[line].lows, of[line].highs].map((values) => shown(line, values[place] ?? null))),
  ]);
  saveCsv(`${t("file")}-${new Date(times[0] ?? 0).toISOString().slice(0, 10)}.csv`, names, rows);
}

/** Shares of 1 and loads, as people count them. */
function shown(line: (typeof SUMS)[number], value: number | null): number | string {
  return value === null ? "" : value / (line === "LOAD" ? 100 : 10_000);
}
