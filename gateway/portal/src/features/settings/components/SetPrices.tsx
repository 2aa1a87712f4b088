import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { check, nonEmpty, object, pipe, string } from "valibot";
import { TenantSetPricesDocument, type Level, type PriceListShownFragment, type TimeClass } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { today } from "@/lib/format/today";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";

const CLASSES = ["BILLABLE", "AFTER_HOURS", "OUTSIDE_CONTRACT", "INCLUDED", "NON_BILLABLE"] as const satisfies readonly TimeClass[];
const LEVELS = ["JUNIOR", "CONFIRMED", "SENIOR", "EXPERT"] as const satisfies readonly Level[];

const amount = pipe(
  string(),
  check((typed) => readAmount(typed) !== null, "amountWrong"),
);
const duration = pipe(
  string(),
  check((typed) => typed.trim() === "" || readDuration(typed) !== null, "durationWrong"),
);
const schema = object({ from: pipe(string(), nonEmpty("dayMissing")), hourly: amount, step: duration, minimum: duration });

interface Line {
  key: number;
  class: TimeClass | "";
  level: Level | "";
  hourly: string;
}

interface Props {
  /** The newest list, to begin from. */
  last: PriceListShownFragment | null;
  currency: string;
  onClose: () => void;
}

/** Other prices from a day on; what was validated before keeps its own. */
export default function SetPrices({ last, currency, onClose }: Props) {
  const t = useTranslations("settings.prices.set");
  const locale = useLocale();
  const set = useCommand(TenantSetPricesDocument, ["TENANT"]);
  const [lines, setLines] = useState<readonly Line[]>(() =>
    (last?.rates.lines ?? []).map((line, key) => ({
      key,
      class: line.class ?? "",
      level: line.level ?? "",
      hourly: typedAmount(line.hourly.amount, locale),
    })),
  );
  const [isTried, setIsTried] = useState(false);
  const money = (typed: string) => ({ amount: readAmount(typed) ?? "0", currency });
  const form = useForm({
    schema,
    defaults: {
      from: today(),
      hourly: last ? typedAmount(last.rates.default.amount, locale) : "",
      step: last?.step.count ? writtenDuration(last.step.count) : "",
      minimum: last?.minimum.count ? writtenDuration(last.minimum.count) : "",
    },
    submit: async ({ from, hourly, step, minimum }) => {
      setIsTried(true);
      if (lines.some((line) => readAmount(line.hourly) === null)) return;
      const rates = {
        default: money(hourly),
        lines: lines.map((line) => ({ class: line.class || null, level: line.level || null, hourly: money(line.hourly) })),
      };
      await set.mutateAsync({ from, rates, step: readDuration(step) ?? 0, minimum: readDuration(minimum) ?? 0 });
      toast(t("done"));
      onClose();
    },
  });
  const change = (key: number, to: Partial<Line>) => setLines(lines.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const add = () => setLines([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, class: "", level: "", hourly: "" }]);
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field("from")} label={t("from")} hint={t("fromHint")} type="date" required />
          <TextField {...form.field("hourly")} label={t("hourly", { currency })} hint={t("hourlyHint")} inputMode="decimal" required />
          <TextField {...form.field("step")} label={t("step")} hint={t("stepHint")} optional />
          <TextField {...form.field("minimum")} label={t("minimum")} hint={t("minimumHint")} optional />
        </div>
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 text-sm font-medium">{t("lines")}</legend>
          {lines.map((line, place) => (
            <LineFields
              key={line.key}
              line={line}
              place={place + 1}
              currency={currency}
              isWrong={isTried && readAmount(line.hourly) === null}
              change={(to) => change(line.key, to)}
              remove={() => setLines(lines.filter(({ key }) => key !== line.key))}
            />
          ))}
          <Button kind="quiet" size="small" className="self-start" icon={<Plus aria-hidden className="size-4" />} onPress={add}>
            {t("add")}
          </Button>
        </fieldset>
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

interface LineProps {
  line: Line;
  place: number;
  currency: string;
  isWrong: boolean;
  change: (to: Partial<Line>) => void;
  remove: () => void;
}

function LineFields({ line, place, currency, isWrong, change, remove }: LineProps) {
  const t = useTranslations("settings.prices.set");
  const terms = useTranslations("contracts.terms");
  const form = useTranslations("form");
  return (
    <div role="group" aria-label={t("line", { place })} className="grid items-end gap-2 rounded-lg border border-line p-3 sm:grid-cols-[1fr_1fr_9rem_auto] sm:border-0 sm:p-0">
      <Choice label={t("class")} value={line.class} onChange={(event) => change({ class: event.target.value as TimeClass | "" })}>
        <option value="">{t("everyClass")}</option>
        {CLASSES.map((one) => (
          <option key={one} value={one}>
            {terms(`classes.${one}`)}
          </option>
        ))}
      </Choice>
      <Choice label={t("level")} value={line.level} onChange={(event) => change({ level: event.target.value as Level | "" })}>
        <option value="">{t("everyLevel")}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {terms(`levels.${one}`)}
          </option>
        ))}
      </Choice>
      <TextField
        label={t("perHour", { currency })}
        inputMode="decimal"
        value={line.hourly}
        error={isWrong ? form("amountWrong") : undefined}
        onChange={(event) => change({ hourly: event.target.value })}
      />
      <IconButton label={t("remove", { place })} onPress={remove}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
