import { createFileRoute, Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { fallback, isoDate, object, optional, pipe, string } from "valibot";
import { sheetsQuery } from "@/features/time-entries/api/queries";
import { TimePlaces } from "@/features/time-entries/components/TimePlaces";
import { TimeSheets } from "@/features/time-entries/components/TimeSheets";
import { mondayOf } from "@/lib/format/calendar";
import { today } from "@/lib/format/today";
import { plusDays } from "@/lib/format/instants";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";

export const Route = createFileRoute("/_app/temps/feuilles")({
  validateSearch: object({ semaine: fallback(optional(pipe(string(), isoDate())), undefined) }),
  loaderDeps: ({ search }) => ({ monday: mondayOf(search.semaine ?? today()) }),
  loader: ({ context, deps: { monday } }) => void context.queries.prefetchQuery(sheetsQuery(monday, plusDays(monday, 6))),
  component: Sheets,
});

/** One week of everybody whose work one sees. */
function Sheets() {
  const t = useTranslations("time.sheets");
  const { semaine } = Route.useSearch();
  const monday = mondayOf(semaine ?? today());
  return (
    <Page width="full" title={t("title")} lead={<Week monday={monday} />} actions={<Steps monday={monday} />}>
      <TimePlaces />
      <div className="rounded-xl border border-line bg-surface">
        <TimeSheets monday={monday} />
      </div>
    </Page>
  );
}

function Week({ monday }: { monday: string }) {
  const t = useTranslations("time.sheets");
  const format = useFormatter();
  const write = (day: string, year: { year?: "numeric" }) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "long", ...year, timeZone: "UTC" });
  return t("week", { first: write(monday, {}), last: write(plusDays(monday, 6), { year: "numeric" }) });
}

function Steps({ monday }: { monday: string }) {
  const t = useTranslations("time.sheets");
  const current = mondayOf(today());
  return (
    <>
      <Link to="/temps/feuilles" search={{ semaine: plusDays(monday, -7) }} aria-label={t("before")} className={buttonLook({ size: "icon" })}>
        <ChevronLeft aria-hidden className="size-4.5" />
      </Link>
      <Link to="/temps/feuilles" search={{}} disabled={monday === current} className={buttonLook({ className: "aria-disabled:opacity-50" })}>
        {t("current")}
      </Link>
      <Link to="/temps/feuilles" search={{ semaine: plusDays(monday, 7) }} aria-label={t("after")} className={buttonLook({ size: "icon" })}>
        <ChevronRight aria-hidden className="size-4.5" />
      </Link>
    </>
  );
}
