import { useFormatter, useTranslations } from "use-intl";
import { parts, writtenDuration } from "@/lib/format/duration";

/** Written “2 h 30” and read aloud as “2 hours 30 minutes”: a voice makes “two aitch thirty” of the former. */
export function Duration({ minutes, className }: { minutes: number; className?: string }) {
  const spoken = useSpokenDuration();
  return (
    <span className={`tabular whitespace-nowrap ${className ?? ""}`}>
      <span aria-hidden>{writtenDuration(minutes)}</span>
      <span className="sr-only">{spoken(minutes)}</span>
    </span>
  );
}

export function useSpokenDuration(): (minutes: number) => string {
  const t = useTranslations("ui");
  return (count) => {
    const { hours, minutes, isNegative } = parts(count);
    if (count === 0) return t("duration.zero");
    return t(isNegative ? "duration.negative" : "duration.positive", { hours, minutes }).replace(/ {2,}/g, " ").trim();
  };
}

/** An instant, in the agency's zone. */
export function Moment({ at, form = "short" }: { at: string; form?: "short" | "long" | "day" }) {
  const write = useMoment();
  return (
    <time dateTime={at} className="tabular whitespace-nowrap" title={form === "long" ? undefined : write(at, "long")}>
      {write(at, form)}
    </time>
  );
}

export function useMoment(): (at: string, form?: "short" | "long" | "day") => string {
  const format = useFormatter();
  return (at, form = "short") => {
    const date = new Date(at);
    const isThisYear = date.getFullYear() === new Date().getFullYear();
    const year = isThisYear ? undefined : ("numeric" as const);
    const clock = { hour: "2-digit", minute: "2-digit" } as const;
    if (form === "long") return format.dateTime(date, { dateStyle: "full", timeStyle: "short" });
    if (form === "day") return format.dateTime(date, { day: "numeric", month: "short", ...(year ? { year } : {}) });
    return format.dateTime(date, { day: "numeric", month: "short", ...(year ? { year } : {}), ...clock });
  };
}

/** A civil day: the same wherever it is read. */
export function DayOf({ day }: { day: string }) {
  const write = useDay();
  return (
    <time dateTime={day} className="tabular whitespace-nowrap">
      {write(day)}
    </time>
  );
}

export function useDay(): (day: string) => string {
  const format = useFormatter();
  return (day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });
}

export function useMoney(): (money: { amount: string; currency: string }) => string {
  const format = useFormatter();
  return ({ amount, currency }) => format.number(Number(amount), { style: "currency", currency });
}
