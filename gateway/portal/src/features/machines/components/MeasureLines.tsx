import { useTranslations } from "use-intl";
import { topOf, type Line, type Point } from "../lib/measures";
import { LinePanels, type PanelOf } from "./LinePanels";
import { useMeasured } from "./useMeasured";

const PANELS = [
  { key: "processor", lines: ["processor"] },
  { key: "memory", lines: ["memory"] },
  { key: "network", lines: ["received", "sent"] },
] as const satisfies readonly { key: string; lines: readonly Line[] }[];

/** Samples come each minute. */
const HOLE = 5 * 60_000;

/** What was measured each minute. */
export function MeasureLines({ points }: { points: readonly Point[] }) {
  const t = useTranslations("machines.measures");
  const write = useMeasured();
  const panels = PANELS.map(({ key, lines }): PanelOf => ({
    key,
    top: topOf(points, lines[0]),
    write: (value) => write(lines[0], value),
    lines: lines.map((line: Line) => ({ key: line, name: t(`names.${line}`), values: points.map(({ values }) => values[line]), isDashed: line === "sent" })),
  }));
  return <LinePanels times={points.map(({ at }) => at)} panels={panels} hole={HOLE} />;
}
