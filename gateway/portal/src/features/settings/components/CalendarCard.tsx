import { useQuery } from "@tanstack/react-query";
import { Archive, Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CalendarRetireDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Fact, Facts } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { HistoryLink } from "@/ui/HistoryLink";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Failed, Waiting } from "@/ui/states";
import { DayOf, useDay } from "@/ui/time";
import { holidaysQuery } from "../api/queries";
import { WEEKDAYS } from "../week";
import type { Calendar } from "./Promises";

export function CalendarCard({ calendar, edit }: { calendar: Calendar; edit: (() => void) | null }) {
  const t = useTranslations("settings.promises");
  const say = useSay();
  const day = useDay();
  const retire = useCommand(CalendarRetireDocument, ["CALENDAR", "SERVICE_POLICY"]);
  return (
    <Section
      title={calendar.name}
      actions={
        <>
          <HistoryLink kind="CALENDAR" id={calendar.id} name={calendar.name} />
          {edit && (
            <>
              <Button size="small" kind="quiet" icon={<Pencil aria-hidden className="size-4" />} onPress={edit}>
                {t("edit")}
              </Button>
              <IconButton
                size="smallIcon"
                label={t("retire", { name: calendar.name })}
                onPress={() => void say(retire.mutateAsync({ calendar: calendar.id }), t("retired"))}
              >
                <Archive aria-hidden className="size-4" />
              </IconButton>
            </>
          )}
        </>
      }
    >
      <Facts>
        {WEEKDAYS.map((weekday) => {
          const spans = calendar.hours.filter((span) => span.weekday === weekday);
          return (
            <Fact key={weekday} name={t(`weekdays.${weekday}`)}>
              {spans.length === 0 ? <span className="text-soft">{t("closed")}</span> : null}
              {spans.map(({ from, until }) => `${short(from)} – ${short(until)}`).join(", ")}
            </Fact>
          );
        })}
        <Fact name={t("holidays")}>{t(`holidayKinds.${calendar.holidays}`)}</Fact>
        {calendar.closedDays.length > 0 && <Fact name={t("closedDays")}>{calendar.closedDays.map(day).join(", ")}</Fact>}
        {calendar.openDays.length > 0 && <Fact name={t("openDays")}>{calendar.openDays.map(day).join(", ")}</Fact>}
        <Fact name={t("zone")}>{calendar.zone}</Fact>
      </Facts>
      {calendar.holidays !== "NONE" && <Holidays calendar={calendar} />}
    </Section>
  );
}

/** The days of this year on which nobody is there, as the server reckons them. */
function Holidays({ calendar }: { calendar: Calendar }) {
  const t = useTranslations("settings.promises");
  const [isShown, setIsShown] = useState(false);
  const year = new Date().getFullYear();
  const { data, error, refetch } = useQuery({ ...holidaysQuery(calendar.id, year), enabled: isShown });
  const days = (data?.servicePolicyPreview.deadlines ?? [])
    .flatMap(({ segments }) => segments)
    .flatMap(({ holiday, from }) => (holiday && from.startsWith(String(year)) ? [{ holiday, day: localDay(from, calendar.zone) }] : []));
  return (
    <div className="mt-3 border-t border-line pt-3">
      <Button size="small" kind="quiet" aria-expanded={isShown} onPress={() => setIsShown((was) => !was)}>
        {t(isShown ? "holidaysHide" : "holidaysShow", { year: String(year) })}
      </Button>
      {isShown && error && <Failed error={error} retry={() => void refetch()} />}
      {isShown && !data && !error && <Waiting />}
      {isShown && data && (
        <ul className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
          {days.map(({ holiday, day }) => (
            <li key={day} className="flex justify-between gap-3">
              <span>{holiday}</span>
              <span className="text-soft">
                <DayOf day={day} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The civil day that an instant falls on there. */
function localDay(at: string, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(at));
}

function short(time: string): string {
  return time.slice(0, 5);
}
