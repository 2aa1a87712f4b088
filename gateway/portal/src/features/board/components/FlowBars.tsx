import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import type { Of } from "../api/flow";
import { topOf, type Sums } from "../lib/shares";
import { daysOf, type Span } from "../lib/spans";
import { useStepName } from "./useStepName";

interface Counted extends Sums {
  first: string;
}

const HATCHED = "border-x border-t border-accent bg-[repeating-linear-gradient(135deg,var(--accent)_0_2px,transparent_2px_6px)]";

/** Where the scale is written, and a line drawn. */
const LINES = [
  { share: 1, place: "top-0" },
  { share: 0.5, place: "top-1/2" },
  { share: 0, place: "top-full" },
] as const;

/** Two bars a step, whole what came in and hatched what was resolved; each step leads to the tickets that came in. */
export function FlowBars({ steps, span, of }: { steps: readonly Counted[]; span: Span; of: Of }) {
  const t = useTranslations("board.flow");
  const top = topOf(steps);
  return (
    <div className="pt-2">
      <div className="flex gap-2">
        <div aria-hidden className="tabular relative h-44 w-10 text-xs text-soft">
          {LINES.map(({ share, place }) => (
            <span key={place} className={`absolute right-0 -translate-y-1/2 ${place}`}>
              {top * share}
            </span>
          ))}
        </div>
        <div className="relative min-w-0 flex-1">
          <div aria-hidden className="absolute inset-x-0 top-0 h-44">
            {LINES.map(({ place }) => (
              <div key={place} className={`absolute inset-x-0 ${place} border-t border-line`} />
            ))}
          </div>
          <ul aria-label={t("title")} className="relative flex">
            {steps.map((step) => (
              <Bars key={step.first} counted={step} top={top} span={span} of={of} />
            ))}
          </ul>
        </div>
      </div>
      <Legend />
    </div>
  );
}

function Legend() {
  const t = useTranslations("board.flow");
  return (
    <p aria-hidden className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-soft">
      <span className="flex items-center gap-2">
        <span className="size-3 rounded-sm bg-accent" />
        {t("opened")}
      </span>
      <span className="flex items-center gap-2">
        <span className={`size-3 rounded-sm border-b ${HATCHED}`} />
        {t("resolved")}
      </span>
    </p>
  );
}

interface BarsProps {
  counted: Counted;
  top: number;
  span: Span;
  of: Of;
}

function Bars({ counted: { first, opened, late, resolved }, top, span, of: { client, team } }: BarsProps) {
  const t = useTranslations("board.flow");
  const format = useFormatter();
  const step = useStepName(span.step)(first);
  const said = t("bar", { step, opened, late, resolved });
  const height = (count: number) => ({ height: `${(count / top) * 100}%` });
  const date = new Date(`${first}T12:00:00Z`);
  return (
    <li className="flex min-w-0 flex-1 flex-col">
      <Link
        to="/tickets"
        search={{ vue: "all", ...daysOf(first, span), ...(client ? { client } : {}), ...(team ? { equipe: team } : {}) }}
        title={said}
        className="flex h-44 min-w-6 items-end gap-px rounded px-[10%] hover:bg-sunken focus-visible:bg-sunken"
      >
        <span className="sr-only">{said}</span>
        <span aria-hidden className="block min-w-0 flex-1 rounded-t-sm bg-accent" style={height(opened)} />
        <span aria-hidden className={`block min-w-0 flex-1 rounded-t-sm ${resolved > 0 ? HATCHED : ""}`} style={height(resolved)} />
      </Link>
      <span aria-hidden className="tabular mt-1 overflow-hidden text-center text-xs text-soft">
        {span.step === "MONTH" ? format.dateTime(date, { month: "narrow", timeZone: "UTC" }) : date.getUTCDate()}
      </span>
    </li>
  );
}
