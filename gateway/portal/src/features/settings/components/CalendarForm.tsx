import { useTranslations } from "use-intl";
import { check, nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { CalendarChangeDocument, CalendarDefineDocument } from "@/gql/graphql";
import { readDays, writtenDays } from "@/lib/format/days";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { readDay, WEEKDAYS, writtenDay } from "../week";
import type { Calendar } from "./Promises";

const HOLIDAYS = ["FRANCE", "ALSACE_MOSELLE", "NONE"] as const;
/** Where France is; any other zone may be typed. */
const ZONES = ["Europe/Paris", "Indian/Reunion", "Indian/Mayotte", "America/Martinique", "America/Guadeloupe", "America/Cayenne", "Pacific/Noumea", "Pacific/Tahiti"];
const USUAL = "09:00-12:30, 14:00-18:00";

const day = pipe(
  string(),
  check((text) => readDay(text, "MONDAY") !== null, "hoursWrong"),
);

const days = pipe(
  string(),
  check((text) => readDays(text) !== null, "daysWrong"),
);

const schema = object({
  name: pipe(string(), trim(), nonEmpty("nameMissing")),
  zone: pipe(string(), nonEmpty()),
  holidays: picklist(HOLIDAYS),
  closedDays: days,
  openDays: days,
  MONDAY: day,
  TUESDAY: day,
  WEDNESDAY: day,
  THURSDAY: day,
  FRIDAY: day,
  SATURDAY: day,
  SUNDAY: day,
});

export function CalendarForm({ calendar, onClose }: { calendar: Calendar | null; onClose: () => void }) {
  const t = useTranslations("settings.promises");
  const define = useCommand(CalendarDefineDocument, ["CALENDAR"]);
  const change = useCommand(CalendarChangeDocument, ["CALENDAR", "SERVICE_POLICY"]);
  const spans = (weekday: (typeof WEEKDAYS)[number]) => {
    if (calendar) return writtenDay(calendar.hours, weekday);
    return weekday === "SATURDAY" || weekday === "SUNDAY" ? "" : USUAL;
  };
  const form = useForm({
    schema,
    defaults: {
      name: calendar?.name ?? "",
      zone: calendar?.zone ?? "Europe/Paris",
      holidays: calendar?.holidays ?? "FRANCE",
      closedDays: writtenDays(calendar?.closedDays ?? []),
      openDays: writtenDays(calendar?.openDays ?? []),
      MONDAY: spans("MONDAY"),
      TUESDAY: spans("TUESDAY"),
      WEDNESDAY: spans("WEDNESDAY"),
      THURSDAY: spans("THURSDAY"),
      FRIDAY: spans("FRIDAY"),
      SATURDAY: spans("SATURDAY"),
      SUNDAY: spans("SUNDAY"),
    },
    submit: async ({ name, zone, holidays, closedDays, openDays, ...week }) => {
      const opening = {
        zone,
        holidays,
        hours: WEEKDAYS.flatMap((weekday) => readDay(week[weekday], weekday) ?? []),
        closedDays: readDays(closedDays) ?? [],
        openDays: readDays(openDays) ?? [],
      };
      if (calendar) await change.mutateAsync({ calendar: calendar.id, name, opening });
      else await define.mutateAsync({ name, opening });
      toast(t("calendarSaved"));
      onClose();
    },
  });
  return (
    <Dialog title={calendar ? calendar.name : t("newCalendar")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...form.field("name")} label={t("name")} required />
          <TextField {...form.field("zone")} label={t("zone")} hint={t("zoneHint")} required list="zones" />
          <datalist id="zones">
            {ZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <Choice {...form.field("holidays")} label={t("holidays")}>
            {HOLIDAYS.map((one) => (
              <option key={one} value={one}>
                {t(`holidayKinds.${one}`)}
              </option>
            ))}
          </Choice>
        </div>
        <fieldset>
          <legend className="text-sm font-medium">{t("hours")}</legend>
          <p className="mb-2 text-[0.8125rem] text-soft">{t("hoursHint")}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            {WEEKDAYS.map((weekday) => (
              <TextField key={weekday} {...form.field(weekday)} label={t(`weekdays.${weekday}`)} placeholder={t("closed")} />
            ))}
          </div>
        </fieldset>
        <TextArea {...form.field("closedDays")} label={t("closedDays")} hint={t("closedDaysHint")} rows={2} optional />
        <TextArea {...form.field("openDays")} label={t("openDays")} hint={t("openDaysHint")} rows={2} optional />
        {calendar && <p className="text-sm text-soft">{t("changeHint")}</p>}
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
