import { useState, type PointerEvent } from "react";
import { useTranslations } from "use-intl";
import { Moment, useMoment } from "@/ui/time";
import { stretchesOf, summaryOf, topOf, type Line, type Point } from "../lib/measures";
import { useMeasured } from "./useMeasured";

/** Two lines of one panel differ by how they are drawn, too. */
const PANELS = [
  { name: "processor", lines: ["processor"] },
  { name: "memory", lines: ["memory"] },
  { name: "network", lines: ["received", "sent"] },
] as const satisfies readonly { name: string; lines: readonly Line[] }[];

const DASHES: Partial<Record<Line, string>> = { sent: "5 4" };

/** Lines over the same time, read at one moment: by the pointer, or with the keys on the moment below. */
export function MeasureLines({ points }: { points: readonly Point[] }) {
  const t = useTranslations("machines.measures");
  const moment = useMoment();
  const [chosen, setChosen] = useState<number | null>(null);
  const place = Math.min(chosen ?? points.length - 1, points.length - 1);
  const [first, last, read] = [points[0], points.at(-1), points[place]];
  if (!first || !last || !read) return null;
  return (
    <div className="flex flex-col gap-4">
      {PANELS.map((panel) => (
        <Panel key={panel.name} lines={panel.lines} points={points} place={chosen === null ? null : place} read={read} choose={setChosen} />
      ))}
      <div className="flex flex-col gap-1 text-xs text-soft">
        <input
          type="range"
          aria-label={t("at")}
          aria-valuetext={moment(new Date(read.at).toISOString(), "short")}
          min={0}
          max={points.length - 1}
          value={place}
          onChange={(event) => setChosen(Number(event.target.value))}
          onBlur={() => setChosen(null)}
          className="min-h-6 w-full accent-accent-text print:hidden pointer-coarse:min-h-11"
        />
        <p className="flex justify-between gap-4">
          <Moment at={new Date(first.at).toISOString()} />
          <Moment at={new Date(last.at).toISOString()} />
        </p>
      </div>
    </div>
  );
}

interface PanelProps {
  lines: readonly Line[];
  points: readonly Point[];
  /** The point that is read; none while nobody points. */
  place: number | null;
  read: Point;
  choose: (place: number | null) => void;
}

function Panel({ lines, points, place, read, choose }: PanelProps) {
  const t = useTranslations("machines.measures");
  const write = useMeasured();
  const [line] = lines;
  const top = topOf(points, line ?? "processor");
  const point = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    choose(nearest(points, (event.clientX - left) / width));
  };
  const said = lines.map((one) => {
    const summary = summaryOf(points, one);
    if (!summary) return t("unknown", { name: t(`names.${one}`) });
    return t("summary", { name: t(`names.${one}`), last: write(one, summary.last), mean: write(one, summary.mean), most: write(one, summary.most) });
  });
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="flex flex-wrap items-baseline gap-x-4 text-sm">
        {lines.map((one) => (
          <span key={one} className="flex items-baseline gap-2">
            {lines.length > 1 && <Key line={one} />}
            <span className="text-soft">{t(`names.${one}`)}</span>
            <span className="tabular font-medium">{read.values[one] === null ? "–" : write(one, read.values[one])}</span>
          </span>
        ))}
        {place !== null && (
          <span aria-hidden className="ml-auto text-xs text-soft">
            <Moment at={new Date(read.at).toISOString()} />
          </span>
        )}
      </figcaption>
      <p className="sr-only">{said.join(" ")}</p>
      <div aria-hidden className="relative h-24 touch-pan-y border-b border-line-strong/45" onPointerMove={point} onPointerDown={point} onPointerLeave={() => choose(null)}>
        <div className="absolute inset-x-0 top-0 border-t border-line" />
        <div className="absolute inset-x-0 top-1/2 border-t border-dashed border-line" />
        <span className="tabular absolute top-0.5 right-0 text-xs text-faint">{write(line ?? "processor", top)}</span>
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          {lines.flatMap((one) => stretchesOf(points, one, top).map((stretch, key) => <Stretch key={`${one}${key}`} stretch={stretch} dashes={DASHES[one]} isAlone={lines.length === 1} />))}
        </svg>
        {place !== null && <div className="absolute inset-y-0 border-l border-accent-text" style={{ left: `${shareOf(points, read) * 100}%` }} />}
      </div>
    </figure>
  );
}

interface StretchProps {
  stretch: readonly { x: number; y: number }[];
  dashes: string | undefined;
  isAlone: boolean;
}

function Stretch({ stretch, dashes, isAlone }: StretchProps) {
  const at = ({ x, y }: { x: number; y: number }) => `${(x * 1000).toFixed(1)} ${(y * 100).toFixed(2)}`;
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (!first || !last) return null;
  // A point alone is a short line: it would not be seen.
  const line = stretch.length === 1 ? `M${at(first)}h2` : `M${stretch.map(at).join("L")}`;
  return (
    <>
      {isAlone && <path d={`${line}L${(last.x * 1000).toFixed(1)} 100L${(first.x * 1000).toFixed(1)} 100Z`} className="fill-accent/12" />}
      <path d={line} fill="none" strokeDasharray={dashes} vectorEffect="non-scaling-stroke" className={dashes ? "stroke-soft" : "stroke-accent-text"} strokeWidth={1.75} strokeLinejoin="round" />
    </>
  );
}

function Key({ line }: { line: Line }) {
  return (
    <svg aria-hidden viewBox="0 0 20 8" className="h-2 w-5 self-center">
      <path d="M0 4h20" strokeWidth={2} strokeDasharray={DASHES[line]} className={DASHES[line] ? "stroke-soft" : "stroke-accent-text"} />
    </svg>
  );
}

function shareOf(points: readonly Point[], { at }: Point): number {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  return (at - first) / Math.max(last - first, 1);
}

function nearest(points: readonly Point[], share: number): number {
  let best = 0;
  let least = Infinity;
  for (const [place, point] of points.entries()) {
    const away = Math.abs(shareOf(points, point) - share);
    if (away < least) [best, least] = [place, away];
  }
  return best;
}
