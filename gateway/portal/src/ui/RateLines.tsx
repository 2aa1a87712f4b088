// Prices of some hours beside the usual one, as a price list and a contract both have them.

import { Plus, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Level, RateInput, TermsShownFragment, TimeClass } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { CLASSES, LEVELS } from "@/lib/time-classes";
import { Button, IconButton } from "./Button";
import { Choice, TextField } from "./Field";

export interface RateLine {
  key: number;
  class: TimeClass | "";
  level: Level | "";
  hourly: string;
}

type Known = Pick<TermsShownFragment["rates"]["lines"][number], "class" | "level"> & { hourly: { amount: string } };

export function rateLines(lines: readonly Known[], locale: string): RateLine[] {
  return lines.map((line, key) => ({
    key,
    class: line.class ?? "",
    level: line.level ?? "",
    hourly: typedAmount(line.hourly.amount, locale),
  }));
}

export function areRatesGood(lines: readonly RateLine[]): boolean {
  return lines.every(({ hourly }) => readAmount(hourly) !== null);
}

export function ratesOf(lines: readonly RateLine[], currency: string): RateInput[] {
  return lines.map((line) => ({
    class: line.class || null,
    level: line.level || null,
    hourly: { amount: readAmount(line.hourly) ?? "0", currency },
  }));
}

interface Props {
  lines: readonly RateLine[];
  onChange: (lines: RateLine[]) => void;
  currency: string;
  /** Whether somebody tried to save: what is missing is said from then on. */
  isTried: boolean;
}

export function RateLines({ lines, onChange, currency, isTried }: Props) {
  const t = useTranslations("rates");
  const change = (key: number, to: Partial<RateLine>) => onChange(lines.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const add = () => onChange([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, class: "", level: "", hourly: "" }]);
  return (
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
          remove={() => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <Button kind="quiet" size="small" className="self-start" icon={<Plus aria-hidden className="size-4" />} onPress={add}>
        {t("add")}
      </Button>
    </fieldset>
  );
}

interface LineProps {
  line: RateLine;
  place: number;
  currency: string;
  isWrong: boolean;
  change: (to: Partial<RateLine>) => void;
  remove: () => void;
}

function LineFields({ line, place, currency, isWrong, change, remove }: LineProps) {
  const t = useTranslations("rates");
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
