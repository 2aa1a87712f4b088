import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { writtenDuration } from "@/lib/format/duration";
import { useSpokenDuration } from "@/ui/time";
import { topOf, type WorkedDay } from "../lib/worked";

const HATCHED = "bg-[repeating-linear-gradient(135deg,var(--accent)_0_2px,transparent_2px_6px)]";

/** Where the scale is written, and a line drawn. */
const LINES = [
  { share: 1, place: "top-0" },
  { share: 0.5, place: "top-1/2" },
  { share: 0, place: "top-full" },
] as const;

/** A bar a day, which leads to its entries: whole what is validated, hatched what is not. */
export function DayBars({ days }: { days: readonly WorkedDay[] }) {
  const t = useTranslations("time.plot");
  const top = topOf(days);
  return (
    <div>
      <div className="flex gap-2">
        <div aria-hidden className="tabular relative h-44 w-10 text-xs text-soft">
          {LINES.map(({ share, place }) => (
            <span key={place} className={`absolute right-0 -translate-y-1/2 ${place}`}>
              {share > 0 ? writtenDuration(top * share) : "0"}
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
            {days.map((day) => (
              <Bar key={day.day} day={day} top={top} />
            ))}
          </ul>
        </div>
      </div>
      <p aria-hidden className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-soft">
        <span className="flex items-center gap-2">
          <span className="size-3 rounded-sm bg-accent" />
          {t("validated")}
        </span>
        <span className="flex items-center gap-2">
          <span className={`size-3 rounded-sm border border-accent ${HATCHED}`} />
          {t("toValidate")}
        </span>
      </p>
    </div>
  );
}

function Bar({ day: { day, worked, validated }, top }: { day: WorkedDay; top: number }) {
  const t = useTranslations("time.plot");
  const format = useFormatter();
  const spoken = useSpokenDuration();
  const date = new Date(`${day}T12:00:00Z`);
  const name = format.dateTime(date, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const said = t("bar", { day: name, worked: spoken(worked), validated: spoken(validated) });
  const share = (minutes: number) => `${(minutes / top) * 100}%`;
  return (
    <li className="flex min-w-0 flex-1 flex-col">
      <Link
        to="/temps"
        search={{ etat: "ALL", du: day, au: day }}
        title={said}
        className="flex h-44 min-w-6 flex-col justify-end rounded px-[12%] hover:bg-sunken focus-visible:bg-sunken"
      >
        <span className="sr-only">{said}</span>
        <span aria-hidden className={`block rounded-t-sm border-x border-t border-accent ${HATCHED} ${worked > validated ? "" : "hidden"}`} style={{ height: share(worked - validated) }} />
        <span aria-hidden className={`block bg-accent ${worked > validated ? "" : "rounded-t-sm"}`} style={{ height: share(validated) }} />
      </Link>
      <span aria-hidden className="tabular mt-1 text-center text-xs text-soft">
        {date.getUTCDate()}
      </span>
    </li>
  );
}
