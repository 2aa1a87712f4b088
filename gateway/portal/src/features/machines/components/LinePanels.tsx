import { useState, type PointerEvent, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Moment, useMoment } from "@/ui/time";
import { bands, nearest, stretches, summaryOf, type Place, type Scale } from "../lib/lines";

export interface LineOf {
  key: string;
  name: string;
  values: readonly (number | null)[];
  /** The lowest and the highest of each moment, where a value is the mean of several. */
  between?: { lows: readonly (number | null)[]; highs: readonly (number | null)[] };
  /** Two lines of one panel differ by how they are drawn, too. */
  isDashed?: boolean;
}

export interface PanelOf {
  key: string;
  lines: readonly LineOf[];
  top: number;
  write: (value: number) => string;
  /** What is chosen about it, beside its name. */
  choice?: ReactNode;
}

interface Props {
  times: readonly number[];
  panels: readonly PanelOf[];
  /** So long without a word that no line is drawn. */
  hole: number;
  /** The whole span that was asked for; from the first moment to the last where none is named. */
  span?: { from: number; until: number };
}

/** Lines over the same time, read at one moment: by the pointer, or with the keys on the moment below. */
export function LinePanels({ times, panels, hole, span }: Props) {
  const t = useTranslations("machines.measures");
  const moment = useMoment();
  const [chosen, setChosen] = useState<number | null>(null);
  const place = Math.min(chosen ?? times.length - 1, times.length - 1);
  const read = times[place];
  if (read === undefined) return null;
  const whole = span ?? { from: times[0] ?? read, until: times.at(-1) ?? read };
  const iso = (at: number) => new Date(at).toISOString();
  return (
    <div className="flex flex-col gap-4">
      {panels.map((panel) => (
        <Panel key={panel.key} panel={panel} times={times} scale={{ ...whole, top: panel.top, hole }} place={place} isPointed={chosen !== null} choose={setChosen} />
      ))}
      <div className="flex flex-col gap-1 text-xs text-soft">
        {times.length > 1 && (
          <input
            type="range"
            aria-label={t("at")}
            aria-valuetext={moment(iso(read), "short")}
            min={0}
            max={times.length - 1}
            value={place}
            onChange={(event) => setChosen(Number(event.target.value))}
            onBlur={() => setChosen(null)}
            className="min-h-6 w-full accent-accent-text print:hidden pointer-coarse:min-h-11"
          />
        )}
        <p className="flex justify-between gap-4">
          <Moment at={iso(whole.from)} />
          {whole.until > whole.from && <Moment at={iso(whole.until)} />}
        </p>
      </div>
    </div>
  );
}

interface PanelProps {
  panel: PanelOf;
  times: readonly number[];
  scale: Scale;
  /** The moment that is read: the last while nobody points. */
  place: number;
  isPointed: boolean;
  choose: (place: number | null) => void;
}

function Panel({ panel: { lines, write, choice }, times, scale, place, isPointed, choose }: PanelProps) {
  const at = times[place] ?? 0;
  const point = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    choose(nearest(times, (event.clientX - left) / width, scale));
  };
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        {lines.map((line) => (
          <Read key={line.key} line={line} place={place} write={write} hasKey={lines.length > 1} />
        ))}
        {choice}
        {isPointed && (
          <span aria-hidden className="ml-auto text-xs text-soft">
            <Moment at={new Date(at).toISOString()} />
          </span>
        )}
      </figcaption>
      <Words lines={lines} write={write} />
      <div aria-hidden className="relative h-24 touch-pan-y border-b border-line-strong/45" onPointerMove={point} onPointerDown={point} onPointerLeave={() => choose(null)}>
        <div className="absolute inset-x-0 top-0 border-t border-line" />
        <div className="absolute inset-x-0 top-1/2 border-t border-dashed border-line" />
        <span className="tabular absolute top-0.5 right-0 text-xs text-faint">{write(scale.top)}</span>
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          {lines.map((line) => (
            <Drawn key={line.key} line={line} times={times} scale={scale} isAlone={lines.length === 1} />
          ))}
        </svg>
        {isPointed && <div className="absolute inset-y-0 border-l border-accent-text" style={{ left: `${((at - scale.from) / Math.max(scale.until - scale.from, 1)) * 100}%` }} />}
      </div>
    </figure>
  );
}

/** What a line says at the moment that is read. */
function Read({ line: { name, values, between, isDashed }, place, write, hasKey }: { line: LineOf; place: number; write: PanelOf["write"]; hasKey: boolean }) {
  const value = values[place] ?? null;
  const [low, high] = [between?.lows[place] ?? null, between?.highs[place] ?? null];
  return (
    <span className="flex items-baseline gap-2">
      {hasKey && <Key isDashed={isDashed ?? false} />}
      <span className="text-soft">{name}</span>
      <span className="tabular font-medium">{value === null ? "–" : write(value)}</span>
      {low !== null && high !== null && low !== high && (
        <span className="tabular text-xs text-soft">
          {write(low)}–{write(high)}
        </span>
      )}
    </span>
  );
}

function Words({ lines, write }: Pick<PanelOf, "lines" | "write">) {
  const t = useTranslations("machines.measures");
  const said = lines.map(({ name, values, between }) => {
    const summary = summaryOf(values, between?.highs);
    if (!summary) return t("unknown", { name });
    return t("summary", { name, last: write(summary.last), mean: write(summary.mean), most: write(summary.most) });
  });
  return <p className="sr-only">{said.join(" ")}</p>;
}

const at = ({ x, y }: Place) => `${(x * 1000).toFixed(1)} ${(y * 100).toFixed(2)}`;

function Drawn({ line: { values, between, isDashed }, times, scale, isAlone }: { line: LineOf; times: readonly number[]; scale: Scale; isAlone: boolean }) {
  return (
    <>
      {between && bands(times, between, scale).map((band, key) => <path key={key} d={`M${band.map(at).join("L")}Z`} className="fill-accent/20" />)}
      {stretches(times, values, scale).map((stretch, key) => (
        <Stretch key={key} stretch={stretch} isDashed={isDashed ?? false} isFilled={isAlone && !between} />
      ))}
    </>
  );
}

const DASHES = "5 4";

function Stretch({ stretch, isDashed, isFilled }: { stretch: readonly Place[]; isDashed: boolean; isFilled: boolean }) {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (!first || !last) return null;
  // A point alone is a short line: it would not be seen.
  const line = stretch.length === 1 ? `M${at(first)}h2` : `M${stretch.map(at).join("L")}`;
  return (
    <>
      {isFilled && <path d={`${line}L${(last.x * 1000).toFixed(1)} 100L${(first.x * 1000).toFixed(1)} 100Z`} className="fill-accent/12" />}
      <path d={line} fill="none" strokeDasharray={isDashed ? DASHES : undefined} vectorEffect="non-scaling-stroke" className={isDashed ? "stroke-soft" : "stroke-accent-text"} strokeWidth={1.75} strokeLinejoin="round" />
    </>
  );
}

function Key({ isDashed }: { isDashed: boolean }) {
  return (
    <svg aria-hidden viewBox="0 0 20 8" className="h-2 w-5 self-center">
      <path d="M0 4h20" strokeWidth={2} strokeDasharray={isDashed ? DASHES : undefined} className={isDashed ? "stroke-soft" : "stroke-accent-text"} />
    </svg>
  );
}
