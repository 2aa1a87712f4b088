import { useFormatter, useTranslations } from "use-intl";
import type { VatCategory } from "@/gql/graphql";
import { Choice } from "./Field";

/** As EN 16931 cuts them; the standard one alone has a rate. */
export const VAT_CATEGORIES = [
  "STANDARD",
  "ZERO_RATED",
  "EXEMPT",
  "REVERSE_CHARGE",
  "INTRA_COMMUNITY",
  "EXPORT",
  "OUT_OF_SCOPE",
] as const satisfies readonly VatCategory[];

/** “20 %”, or why there is none. */
export function useVat(): (vat: { category: VatCategory; rate: string }) => string {
  const t = useTranslations("vat");
  const percent = usePercent();
  return ({ category, rate }) => (category === "STANDARD" ? percent(rate) : t(`categories.${category}`));
}

export function usePercent(): (percent: string) => string {
  const format = useFormatter();
  return (percent) => format.number(Number(percent) / 100, { style: "percent", maximumFractionDigits: 2 });
}

interface Props {
  value: VatCategory | "";
  onChange: (category: VatCategory | "") => void;
  /** Nothing chosen is what is usual. */
  mayBeUsual?: boolean;
  /** Where several stand on one page, whose it is. */
  label?: string;
}

export function VatChoice({ value, onChange, mayBeUsual, label }: Props) {
  const t = useTranslations("vat");
  return (
    <Choice label={label ?? t("category")} value={value} onChange={(event) => onChange(event.target.value as VatCategory | "")}>
      {mayBeUsual && <option value="">{t("usual")}</option>}
      {VAT_CATEGORIES.map((one) => (
        <option key={one} value={one}>
          {t(`categories.${one}`)}
        </option>
      ))}
    </Choice>
  );
}
