import { useTranslations } from "use-intl";
import { check, forward, object, partialCheck, picklist, pipe, string } from "valibot";
import { MaintenancePlanDocument } from "@/gql/graphql";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { localMoment } from "@/lib/format/today";
import { useCommand } from "@/lib/graphql/command";
import { isClientSaid, isMachineSaid, scopeEntries, scopeOf, scopeTyped, type Scope } from "@/lib/scope/scope";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { ScopeField } from "@/ui/ScopeField";
import { toast } from "@/ui/Toasts";
import { isWeekly, spanWrong, WEEKDAYS, whenOf } from "../lib/when";

const moment = pipe(
  string(),
  check((typed) => !Number.isNaN(Date.parse(typed)), "dayMissing"),
);

const schema = pipe(
  object({ name: named, ...scopeEntries, how: picklist(["once", "weekly"]), from: moment, until: moment, weekday: picklist(WEEKDAYS), at: string(), lasts: string() }),
  forward(partialCheck([["scope"], ["client"]], isClientSaid, "clientMissing"), ["client"]),
  forward(partialCheck([["scope"], ["machine"]], isMachineSaid, "machineMissing"), ["machine"]),
  forward(partialCheck([["how"], ["from"], ["until"]], ({ how, ...span }) => how === "weekly" || spanWrong(span) !== "endsBefore", "endsBefore"), ["until"]),
  forward(partialCheck([["how"], ["from"], ["until"]], ({ how, ...span }) => how === "weekly" || spanWrong(span) !== "lastsTooLong", "lastsTooLong"), ["until"]),
  forward(partialCheck([["how"], ["at"]], ({ how, at }) => how === "once" || /^\d{2}:\d{2}$/.test(at), "timeMissing"), ["at"]),
  forward(partialCheck([["how"], ["lasts"]], ({ how, lasts }) => how === "once" || isWeekly(lasts), "weeklyWrong"), ["lasts"]),
);

const HOUR = 3_600_000;

interface Props {
  of: { client: { id: string } | null; machine: { id: string } | null };
  onClose: () => void;
}

/** A while in which no alert is raised: once, or every week. */
export default function Planning({ of, onClose }: Props) {
  const t = useTranslations("maintenances.plan");
  const weekdays = useTranslations("maintenances.weekdays");
  const plan = useCommand(MaintenancePlanDocument, ["MAINTENANCE", "MACHINE"]);
  const next = Math.ceil(Date.now() / HOUR) * HOUR;
  const form = useForm({
    schema,
    defaults: { name: "", ...scopeTyped(of), how: "once", from: localMoment(new Date(next)), until: localMoment(new Date(next + 2 * HOUR)), weekday: "SUNDAY", at: "22:00", lasts: "2 h" },
    submit: async ({ name, ...typed }) => {
      await plan.mutateAsync({ name, when: whenOf(typed), ...scopeOf(typed) });
      toast(t("done"));
      onClose();
    },
  });
  const typed = form.form.watch();
  const set = (to: Partial<Scope>) => {
    for (const [name, value] of Object.entries(to)) form.form.setValue(name as keyof Scope, value as never, { shouldValidate: form.attempts > 0 });
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
        <ScopeField legend={t("of")} value={typed} onChange={set} idOf={form.idOf} errors={{ client: form.field("client").error, machine: form.field("machine").error }} />
        <Choice {...form.field("how")} label={t("how")}>
          <option value="once">{t("hows.once")}</option>
          <option value="weekly">{t("hows.weekly")}</option>
        </Choice>
        {typed.how === "once" ? (
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField {...form.field("from")} type="datetime-local" label={t("from")} required />
            <TextField {...form.field("until")} type="datetime-local" label={t("until")} required />
          </div>
        ) : (
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <Choice {...form.field("weekday")} label={t("weekday")}>
              {WEEKDAYS.map((weekday) => (
                <option key={weekday} value={weekday}>
                  {weekdays(weekday)}
                </option>
              ))}
            </Choice>
            <TextField {...form.field("at")} type="time" label={t("at")} required />
            <TextField {...form.field("lasts")} label={t("lasts")} required />
          </div>
        )}
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
