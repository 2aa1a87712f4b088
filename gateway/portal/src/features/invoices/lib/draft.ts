// What somebody types for a draft, from what the draft says and back to what the server takes. Nothing is computed
// here: what it comes to is the server's to say, once it is saved.

import type {
  InvoiceContentInput,
  InvoiceLineInput,
  InvoiceLineShownFragment,
  InvoiceNature,
  InvoicePageQuery,
  InvoiceUnit,
  PaymentRule,
  VatCategory,
} from "@/gql/graphql";
import { readAmount, typedAmount } from "@/lib/format/amount";

export const UNITS = ["PIECE", "HOUR", "MINUTE", "DAY", "MONTH"] as const satisfies readonly InvoiceUnit[];
export const NATURES = ["SERVICES", "GOODS"] as const satisfies readonly InvoiceNature[];
export const RULES = ["NET", "END_OF_MONTH", "DAY_OF_MONTH"] as const satisfies readonly PaymentRule[];

export interface LineTyped {
  key: number;
  /** Of the draft; none is a new one. */
  id: string | null;
  label: string;
  nature: InvoiceNature;
  quantity: string;
  unit: InvoiceUnit;
  price: string;
  base: string;
  discount: string;
  discountIn: "PERCENT" | "AMOUNT";
  /** Empty is what is usual between the two. */
  vat: VatCategory | "";
  rate: string;
}

export type LineField = "label" | "quantity" | "price" | "base" | "discount" | "rate";

/** All of them text, as a form holds them and a browser keeps them; the lines are one text too. */
export type DraftTyped = {
  lines: string;
  deducts: string;
  rule: PaymentRule;
  days: string;
  day: string;
  reference: string;
  note: string;
  exemption: string;
  deliveryName: string;
  deliveryLines: string;
  deliveryPostalCode: string;
  deliveryCity: string;
  deliveryCountry: string;
};

type Drafted = NonNullable<InvoicePageQuery["invoice"]>;
type Terms = { rule: PaymentRule; days: number; day: number | null };

export function newLine(key: number): LineTyped {
  return { key, id: null, label: "", nature: "SERVICES", quantity: "1", unit: "PIECE", price: "", base: "1", discount: "", discountIn: "PERCENT", vat: "", rate: "" };
}

export function nothingDrafted(terms: Terms | null): DraftTyped {
  return {
    lines: JSON.stringify([newLine(0)]),
    deducts: "[]",
    ...termsTyped(terms),
    reference: "",
    note: "",
    exemption: "",
    deliveryName: "",
    deliveryLines: "",
    deliveryPostalCode: "",
    deliveryCity: "",
    deliveryCountry: "FR",
  };
}

export function draftTyped(draft: Drafted, locale: string): DraftTyped {
  const { delivery } = draft;
  return {
    lines: JSON.stringify(draft.lines.map((line, key) => lineTyped(line, key, locale))),
    deducts: JSON.stringify(draft.deductions.map(({ invoice }) => invoice)),
    ...termsTyped(draft.paymentTerms),
    reference: draft.reference ?? "",
    note: draft.note ?? "",
    exemption: draft.exemption ?? "",
    deliveryName: delivery?.name ?? "",
    deliveryLines: delivery?.lines.join("\n") ?? "",
    deliveryPostalCode: delivery?.postalCode ?? "",
    deliveryCity: delivery?.city ?? "",
    deliveryCountry: delivery?.country ?? "FR",
  };
}

export function termsTyped(terms: Terms | null): Pick<DraftTyped, "rule" | "days" | "day"> {
  return { rule: terms?.rule ?? "NET", days: String(terms?.days ?? 30), day: String(terms?.day ?? 15) };
}

function lineTyped(line: InvoiceLineShownFragment, key: number, locale: string): LineTyped {
  const isOff = Number(line.allowance.amount) !== 0;
  const off = line.discountPercent ?? (isOff ? line.allowance.amount : null);
  return {
    key,
    id: line.id,
    label: line.label ?? "",
    nature: line.nature,
    quantity: typedSigned(line.quantity, locale),
    unit: line.unit,
    price: typedAmount(line.price.amount, locale),
    base: String(line.base),
    discount: off === null ? "" : typedSigned(off, locale),
    discountIn: line.discountPercent === null && isOff ? "AMOUNT" : "PERCENT",
    vat: line.vat.category,
    rate: line.vat.category === "STANDARD" ? typedAmount(line.vat.rate, locale) : "",
  };
}

/** To be typed over, below nothing too: a line may take something off. */
export function typedSigned(amount: string, locale: string): string {
  return amount.startsWith("-") ? `-${typedAmount(amount.slice(1), locale)}` : typedAmount(amount, locale);
}

export function readSigned(text: string): string | null {
  const typed = text.trim().replace(/^[−–]/, "-");
  const amount = readAmount(typed.replace(/^-/, ""));
  return amount !== null && typed.startsWith("-") ? `-${amount}` : amount;
}

/** The same, each once, in the order of the fields. */
export function wrongIn(line: LineTyped): LineField[] {
  const isWhole = (text: string) => /^\d{1,6}$/.test(text.trim()) && Number(text) > 0;
  const isPart = (text: string) => readAmount(text) !== null && Number(readAmount(text)) <= 100;
  const wrong: [LineField, boolean][] = [
    ["label", line.label.trim() === ""],
    ["quantity", readSigned(line.quantity) === null],
    ["price", readAmount(line.price) === null],
    ["base", !isWhole(line.base)],
    ["discount", line.discount.trim() !== "" && !(line.discountIn === "PERCENT" ? isPart(line.discount) : readSigned(line.discount) !== null)],
    ["rate", line.vat === "STANDARD" && !isPart(line.rate)],
  ];
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []));
}

export function linesOf(typed: Pick<DraftTyped, "lines">): LineTyped[] {
  return JSON.parse(typed.lines) as LineTyped[];
}

export function deductsOf(typed: Pick<DraftTyped, "deducts">): string[] {
  return JSON.parse(typed.deducts) as string[];
}

export function contentOf(typed: DraftTyped, currency: string): InvoiceContentInput {
  return {
    lines: linesOf(typed).map((line) => lineOf(line, currency)),
    deducts: deductsOf(typed),
    paymentTerms: { rule: typed.rule, days: Number(typed.days), day: typed.rule === "DAY_OF_MONTH" ? Number(typed.day) : null },
    reference: typed.reference.trim() || null,
    note: typed.note.trim() || null,
    exemption: typed.exemption.trim() || null,
    delivery: deliveryOf(typed),
  };
}

function lineOf(line: LineTyped, currency: string): InvoiceLineInput {
  const off = line.discount.trim() === "" ? null : readSigned(line.discount);
  const isPercent = line.discountIn === "PERCENT";
  return {
    line: line.id,
    label: line.label.trim(),
    nature: line.nature,
    quantity: readSigned(line.quantity) ?? "0",
    unit: line.unit,
    price: { amount: readAmount(line.price) ?? "0", currency },
    base: Number(line.base),
    discountPercent: isPercent ? off : null,
    discountAmount: !isPercent && off !== null ? { amount: off, currency } : null,
    vat: line.vat === "" ? null : { category: line.vat, rate: line.vat === "STANDARD" ? readAmount(line.rate) : null },
  };
}

function deliveryOf(typed: DraftTyped): InvoiceContentInput["delivery"] {
  if (typed.deliveryName.trim() === "") return null;
  return {
    name: typed.deliveryName.trim(),
    lines: typed.deliveryLines.split("\n").map((line) => line.trim()).filter(Boolean),
    postalCode: typed.deliveryPostalCode.trim(),
    city: typed.deliveryCity.trim(),
    country: typed.deliveryCountry.trim().toUpperCase(),
  };
}
