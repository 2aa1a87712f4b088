import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { lastOf } from "@/lib/format/calendar";
import { useMoney } from "@/ui/time";
import { topOf, type Month } from "../lib/months";

/** Where the scale is written, and a line drawn. */
const LINES = [
  { share: 1, place: "top-0" },
  { share: 0.5, place: "top-1/2" },
  { share: 0, place: "top-full" },
] as const;

/** A bar a month, which leads to its invoices. */
interface Props {
  months: readonly Month[];
  currency: string;
  /** What the time behind it cost, and so what stays of it. */
  isKnown: boolean;
}

export function MonthBars({ months, currency, isKnown }: Props) {
  const t = useTranslations("figures.revenue");
  const format = useFormatter();
  const top = topOf(months);
  const short = (amount: number) => format.number(amount, { style: "currency", currency, maximumFractionDigits: 0 });
  return (
    <div className="flex gap-2 pt-2">
      <div aria-hidden className="tabular relative h-44 w-20 text-xs text-soft">
        {LINES.map(({ share, place }) => (
          <span key={place} className={`absolute right-0 -translate-y-1/2 whitespace-nowrap ${place}`}>
            {short(top * share)}
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
          {months.map((month) => (
            <Bar key={month.month} month={month} top={top} currency={currency} isKnown={isKnown} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Bar({ month: { month, invoices, revenue, margin }, top, currency, isKnown }: Omit<Props, "months"> & { month: Month; top: number }) {
  const t = useTranslations("figures.revenue");
  const format = useFormatter();
  const money = useMoney();
  const date = new Date(`${month}T12:00:00Z`);
  const name = format.dateTime(date, { month: "long", year: "numeric", timeZone: "UTC" });
  const said = t(isKnown ? "bar" : "barNoCost", { month: name, revenue: money({ amount: revenue, currency }), margin: money({ amount: margin, currency }), count: invoices });
  return (
    <li className="flex min-w-0 flex-1 flex-col">
      <Link
        to="/factures"
        search={{ du: month, au: lastOf(month) }}
        title={said}
        className="flex h-44 flex-col justify-end rounded px-[12%] hover:bg-sunken focus-visible:bg-sunken"
      >
        <span className="sr-only">{said}</span>
        <span aria-hidden className="block rounded-t-sm bg-accent" style={{ height: `${(Math.max(Number(revenue), 0) / top) * 100}%` }} />
      </Link>
      <span aria-hidden className="mt-1 overflow-hidden text-center text-xs text-soft">
        {format.dateTime(date, { month: "narrow", timeZone: "UTC" })}
      </span>
    </li>
  );
}
