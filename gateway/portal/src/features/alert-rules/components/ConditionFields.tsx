import { useTranslations } from "use-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { isOfSomething, isShare, MEASURES } from "@/lib/levels";
import { Choice, TextField } from "@/ui/Field";
import type { RuleField } from "../lib/checks";
import type { Typed } from "../lib/condition";

type FieldOf = (name: RuleField) => UseFormRegisterReturn & { id: string; error: string | undefined };

interface Props {
  typed: Pick<Typed, "kind" | "measure" | "side">;
  field: FieldOf;
  chooseMeasure: (measure: Typed["measure"]) => void;
}

/** What is to be said of the kind that was chosen, and nothing else. */
export function ConditionFields({ typed, field, chooseMeasure }: Props) {
  const t = useTranslations("alertRules.form");
  switch (typed.kind) {
    case "threshold":
      return <Threshold typed={typed} field={field} chooseMeasure={chooseMeasure} />;
    case "serviceDown":
      return (
        <>
          <TextField {...field("service")} label={t("service")} hint={t("serviceHint")} required />
          <Counts field={field} />
        </>
      );
    case "diskFilling":
      return (
        <>
          <TextField {...field("mountedOn")} label={t("mountedOn")} hint={t("mountedOnHint")} required />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField {...field("withinDays")} label={t("withinDays")} inputMode="numeric" required />
            <TextField {...field("overHours")} label={t("overHours")} hint={t("overHoursHint")} inputMode="numeric" required />
          </div>
        </>
      );
    case "antivirusOff":
      return <p className="text-sm text-soft">{t("antivirusHint")}</p>;
    case "logLines":
      return (
        <>
          <TextField {...field("containing")} label={t("containing")} hint={t("containingHint")} required />
          <TextField {...field("source")} label={t("source")} hint={t("sourceHint")} optional />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField {...field("lines")} label={t("lines")} inputMode="numeric" required />
            <TextField {...field("withinMinutes")} label={t("withinMinutes")} inputMode="numeric" required />
          </div>
        </>
      );
  }
}

function Threshold({ typed: { measure, side }, field, chooseMeasure }: Props) {
  const t = useTranslations("alertRules.form");
  const unit = isShare(measure) ? "percent" : "number";
  const measured = field("measure");
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Choice {...measured} label={t("measure")} onChange={(event) => chooseMeasure(event.target.value as Typed["measure"])}>
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {t(`measures.${one}`)}
            </option>
          ))}
        </Choice>
        {isOfSomething(measure) && <TextField {...field("of")} label={t(measure === "FILESYSTEM" ? "of.FILESYSTEM" : "of.PROCESSES")} required />}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Choice {...field("side")} label={t("side")}>
          <option value="ABOVE">{t("sides.ABOVE")}</option>
          <option value="BELOW">{t("sides.BELOW")}</option>
        </Choice>
        <TextField {...field("raise")} label={t(`raise.${unit}`)} inputMode="decimal" required />
        <TextField {...field("clear")} label={t(`clear.${side}.${unit}`)} inputMode="decimal" required />
      </div>
      <Counts field={field} />
    </>
  );
}

/** So many of the last measures: one alone is often nothing. */
function Counts({ field }: { field: FieldOf }) {
  const t = useTranslations("alertRules.form");
  return (
    <div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField {...field("hits")} label={t("hits")} inputMode="numeric" required />
        <TextField {...field("last")} label={t("last")} inputMode="numeric" required />
      </div>
      <p className="mt-1.5 text-[0.8125rem] text-soft">{t("countsHint")}</p>
    </div>
  );
}
