import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import type { InvoiceNature, InvoiceUnit } from "@/gql/graphql";
import { Button, IconButton } from "@/ui/Button";
import { Choice, TextField } from "@/ui/Field";
import { VatChoice } from "@/ui/vat";
import { NATURES, newLine, UNITS, wrongIn, type LineField, type LineTyped } from "../lib/draft";

interface Props {
  lines: readonly LineTyped[];
  onChange: (lines: LineTyped[]) => void;
  currency: string;
  /** Whether somebody tried to save: what is missing is said from then on. */
  isTried: boolean;
}

/** The lines of a draft in their order, each with all that it says. */
export function DraftLines({ lines, onChange, currency, isTried }: Props) {
  const t = useTranslations("invoices.draft");
  const change = (key: number, to: Partial<LineTyped>) => onChange(lines.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const move = (place: number, by: -1 | 1) => {
    const next = [...lines];
    const [moved] = next.splice(place, 1);
    if (moved) next.splice(place + by, 0, moved);
    onChange(next);
  };
  const add = () => onChange([...lines, newLine(Math.max(-1, ...lines.map(({ key }) => key)) + 1)]);
  return (
    <div className="flex flex-col gap-4">
      {lines.map((line, place) => (
        <Line
          key={line.key}
          line={line}
          place={place}
          isLast={place === lines.length - 1}
          currency={currency}
          wrong={isTried ? wrongIn(line) : []}
          change={(to) => change(line.key, to)}
          move={(by) => move(place, by)}
          remove={() => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <Button kind="quiet" className="self-start" icon={<Plus aria-hidden className="size-4" />} onPress={add}>
        {t("add")}
      </Button>
    </div>
  );
}

interface LineProps {
  line: LineTyped;
  place: number;
  isLast: boolean;
  currency: string;
  wrong: readonly LineField[];
  change: (to: Partial<LineTyped>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

function Line({ line, place, isLast, currency, wrong, change, move, remove }: LineProps) {
  const t = useTranslations("invoices.draft");
  const said = useTranslations("invoices.draft.units");
  const field = (name: LineField, why: string) => ({
    value: line[name],
    error: wrong.includes(name) ? why : undefined,
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  const number = place + 1;
  return (
    <fieldset className="rounded-lg border border-line p-3 sm:p-4">
      <legend className="px-1 text-sm font-medium">{t("line", { number })}</legend>
      <div className="grid items-end gap-3 sm:grid-cols-12">
        <TextField {...field("label", t("labelMissing"))} className="sm:col-span-12" label={t("label")} />
        <TextField {...field("quantity", t("quantityWrong"))} className="sm:col-span-2" label={t("quantity")} inputMode="decimal" />
        <Choice className="sm:col-span-3" label={t("unit")} value={line.unit} onChange={(event) => change({ unit: event.target.value as InvoiceUnit })}>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {said(unit)}
            </option>
          ))}
        </Choice>
        <TextField {...field("price", t("priceWrong"))} className="sm:col-span-4" label={t("price", { currency })} inputMode="decimal" />
        <TextField {...field("base", t("baseWrong"))} className="sm:col-span-3" label={t("base")} inputMode="numeric" />
        <TextField {...field("discount", t("discountWrong"))} className="sm:col-span-3" label={t("discount")} inputMode="decimal" optional />
        <Choice className="sm:col-span-3" label={t("discountIn")} value={line.discountIn} onChange={(event) => change({ discountIn: event.target.value === "AMOUNT" ? "AMOUNT" : "PERCENT" })}>
          <option value="PERCENT">{t("percent")}</option>
          <option value="AMOUNT">{t("amount", { currency })}</option>
        </Choice>
        <div className={line.vat === "STANDARD" ? "sm:col-span-4" : "sm:col-span-6"}>
          <VatChoice mayBeUsual value={line.vat} onChange={(vat) => change({ vat })} />
        </div>
        {line.vat === "STANDARD" && <TextField {...field("rate", t("rateWrong"))} className="sm:col-span-2" label={t("rate")} inputMode="decimal" />}
        <Choice className="sm:col-span-4" label={t("nature")} value={line.nature} onChange={(event) => change({ nature: event.target.value as InvoiceNature })}>
          {NATURES.map((nature) => (
            <option key={nature} value={nature}>
              {t(`natures.${nature}`)}
            </option>
          ))}
        </Choice>
        <div className="flex gap-1 sm:col-span-8 sm:justify-end">
          <IconButton label={t("up", { number })} isDisabled={place === 0} onPress={() => move(-1)}>
            <ArrowUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={t("down", { number })} isDisabled={isLast} onPress={() => move(1)}>
            <ArrowDown aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={t("remove", { number })} onPress={remove}>
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </div>
      </div>
    </fieldset>
  );
}
