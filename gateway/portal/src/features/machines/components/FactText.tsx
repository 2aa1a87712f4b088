import { useFormatter, useTranslations } from "use-intl";
import { Badge } from "@/ui/Badge";
import { Moment } from "@/ui/time";
import type { Absent, Fact } from "../lib/facts";
import { within } from "../lib/facts";
import { addressesOf, textOf, type Form } from "../lib/inventory";
import { useBytes } from "@/ui/units";

/** Why nobody knows it, in words. */
export function Why({ absent: { reason, detail } }: { absent: Absent }) {
  const t = useTranslations("machines.reasons");
  return (
    <span className="text-soft italic" title={detail ?? undefined}>
      {t(reason)}
    </span>
  );
}

/** A fact as a person reads it. */
export function FactText({ fact, form }: { fact: Fact; form: Form }) {
  if ("absent" in fact) return <Why absent={fact.absent} />;
  return <Known value={fact.known} form={form} />;
}

function Known({ value, form }: { value: unknown; form: Form }) {
  const t = useTranslations("machines.words");
  const format = useFormatter();
  const bytes = useBytes();
  const number = typeof value === "number" ? value : 0;
  switch (form) {
    case "bytes":
      return <span className="tabular whitespace-nowrap">{bytes(number)}</span>;
    case "kilohertz":
      return `${format.number(number / 1_000_000, { maximumFractionDigits: 2 })}\u00a0GHz`;
    case "megabits":
      return `${format.number(number)}\u00a0Mbit/s`;
    case "transfers":
      return `${format.number(number)}\u00a0MT/s`;
    case "yesNo":
      return t(value === true ? "yes" : "no");
    case "moment":
      return <Moment at={String(value)} form="day" />;
    case "list":
      return Array.isArray(value) && value.length > 0 ? value.map(String).join(", ") : t("none");
    case "addresses":
      return addressesOf(value).join(", ") || t("none");
    case "protocol":
      return String(value).toUpperCase();
    case "state":
      return <State value={value} />;
    case "starts":
    case "password":
      return <Word place={form} word={String(value)} />;
    case "text":
      return typeof value === "boolean" ? t(value ? "yes" : "no") : textOf(value) || "–";
  }
}

/** A word of the system's own, in the reader's language where it is a known one. */
function Word({ place, word }: { place: "starts" | "password" | "states"; word: string }) {
  const t = useTranslations("machines.words");
  const key = `${place}.${word}`;
  return t.has(key as never) ? t(`${place}.${word}` as never) : word;
}

function State({ value }: { value: unknown }) {
  const active = within(value, "active");
  const word = "known" in active ? String(active.known) : "";
  return (
    <Badge tone={word === "failed" ? "bad" : word === "active" ? "good" : "plain"}>
      <Word place="states" word={word} />
    </Badge>
  );
}
