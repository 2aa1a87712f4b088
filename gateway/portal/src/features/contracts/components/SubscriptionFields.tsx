import { useTranslations } from "use-intl";
import type { SubscriptionPlanInput, SubscriptionUnit, TermsShownFragment } from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { Choice, TextField } from "@/ui/Field";

const UNITS = ["FLAT", "MACHINE", "USER", "SITE"] as const satisfies readonly SubscriptionUnit[];

export interface SubscriptionTyped {
  unit: SubscriptionUnit;
  quantity: string;
  price: string;
  /** Hours that come with each month; empty is none. */
  perMonth: string;
  carried: string;
}

export function subscriptionTyped(plan: TermsShownFragment["subscription"], locale: string): SubscriptionTyped {
  return {
    unit: plan?.unit ?? "FLAT",
    quantity: String(plan?.quantity ?? 1),
    price: plan ? typedAmount(plan.monthlyPrice.amount, locale) : "",
    perMonth: plan?.included ? writtenDuration(plan.included.perMonth.count) : "",
    carried: String(plan?.included?.carriedMonths ?? 0),
  };
}

const isCount = (typed: string) => /^\d{1,6}$/.test(typed.trim());
const isPerMonthGood = (typed: string) => typed.trim() === "" || (readDuration(typed) ?? 0) > 0;

export function isSubscriptionGood({ unit, quantity, price, perMonth, carried }: SubscriptionTyped): boolean {
  return (
    (unit === "FLAT" || (isCount(quantity) && Number(quantity) > 0)) &&
    readAmount(price) !== null &&
    isPerMonthGood(perMonth) &&
    isCount(carried)
  );
}

export function subscriptionOf({ unit, quantity, price, perMonth, carried }: SubscriptionTyped, currency: string): SubscriptionPlanInput {
  return {
    unit,
    quantity: unit === "FLAT" ? 1 : Number(quantity),
    monthlyPrice: { amount: readAmount(price) ?? "0", currency },
    included: perMonth.trim() ? { perMonth: readDuration(perMonth) ?? 0, carriedMonths: Number(carried) } : null,
  };
}

interface Props {
  typed: SubscriptionTyped;
  onChange: (typed: SubscriptionTyped) => void;
  currency: string;
  isTried: boolean;
}

export function SubscriptionFields({ typed, onChange, currency, isTried }: Props) {
  const t = useTranslations("contracts.set");
  const form = useTranslations("form");
  const field = (name: keyof SubscriptionTyped, isGood: boolean, why: string) => ({
    value: typed[name],
    error: isTried && !isGood ? why : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ ...typed, [name]: event.target.value }),
  });
  return (
    <fieldset className="grid items-end gap-4 sm:grid-cols-3">
      <legend className="mb-2 text-sm font-medium">{t("subscription")}</legend>
      <Choice label={t("unit")} value={typed.unit} onChange={(event) => onChange({ ...typed, unit: event.target.value as SubscriptionUnit })}>
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t(`units.${unit}`)}
          </option>
        ))}
      </Choice>
      {typed.unit !== "FLAT" && (
        <TextField
          {...field("quantity", isCount(typed.quantity) && Number(typed.quantity) > 0, form("numberWrong"))}
          label={t("quantity")}
          inputMode="numeric"
        />
      )}
      <TextField {...field("price", readAmount(typed.price) !== null, form("amountWrong"))} label={t("monthly", { currency })} inputMode="decimal" />
      <TextField
        {...field("perMonth", isPerMonthGood(typed.perMonth), form("durationWrong"))}
        label={t("perMonth")}
        placeholder={t("perMonthNone")}
        optional
      />
      {typed.perMonth.trim() !== "" && (
        <TextField {...field("carried", isCount(typed.carried), form("numberWrong"))} label={t("carried")} inputMode="numeric" />
      )}
    </fieldset>
  );
}
