import { useSuspenseQuery } from "@tanstack/react-query";
import { ArrowRight, Equal } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { inventoryChangesQuery } from "../api/queries";
import type { Fact } from "../lib/facts";
import { briefOf, countOfDifferences, differencesOf, formOf, type Difference, type SectionOf } from "../lib/differences";
import type { Form } from "../lib/inventory";
import { FactText } from "./FactText";

/** What is other at a moment than it was at another one, section by section (RM2). */
export function InventoryChanges({ machine, from, until }: { machine: string; from: string; until: string | null }) {
  const t = useTranslations("machines.inventory");
  const { data } = useSuspenseQuery(inventoryChangesQuery(machine, from, until));
  const told = data.machine?.inventoryChanges;
  const sections = useMemo(() => differencesOf(told ?? []), [told]);
  if (sections.length === 0) {
    return (
      <Empty icon={<Equal aria-hidden className="size-5" />} title={t("same")}>
        {t("sameHint")}
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("differences", { count: countOfDifferences(sections) })}
      </p>
      <div className="divide-y divide-line">
        {sections.map((section) => (
          <Section key={section.name} of={section} />
        ))}
      </div>
    </>
  );
}

const STEP = 40;

function Section({ of: { section, name, differences } }: { of: SectionOf }) {
  const t = useTranslations("machines.inventory");
  const [count, setCount] = useState(STEP);
  return (
    <section className="px-4 py-3">
      <h3 className="mb-2 flex items-baseline gap-2 text-sm">
        {section === "other" ? name : t(`sections.${section}`)}
        <span className="tabular font-normal text-soft">{differences.length}</span>
      </h3>
      <ul className="flex flex-col gap-2 text-sm">
        {differences.slice(0, count).map((difference) => (
          <li key={difference.path.join("\n")}>
            <One difference={difference} />
          </li>
        ))}
      </ul>
      {differences.length > count && (
        <Button size="small" className="mt-3" onPress={() => setCount(count + STEP * 4)}>
          {t("more", { count: differences.length - count })}
        </Button>
      )}
    </section>
  );
}

const TONES: Record<Difference["kind"], Tone> = { came: "good", went: "bad", changed: "info" };

/** What it is called, what was there, and what is there. */
function One({ difference: { path, kind, before, after } }: { difference: Difference }) {
  const t = useTranslations("machines.inventory");
  const form = formOf(path);
  const named = path.map((step) => (t.has(`names.${step}` as never) ? t(`names.${step}` as never) : step));
  return (
    <span className="grid items-baseline gap-x-3 gap-y-0.5 sm:grid-cols-[5.5rem_minmax(0,2fr)_minmax(0,3fr)]">
      <Badge tone={TONES[kind]} className="w-fit">
        {t(`kinds.${kind}`)}
      </Badge>
      <span className="min-w-0 font-medium break-words">{named.join(" · ") || t("whole")}</span>
      <span className="min-w-0 break-words">
        {before && (
          <del className={kind === "changed" ? "text-soft no-underline" : "text-soft"}>
            <Brief fact={before} form={form} />
          </del>
        )}
        {before && after && (
          <>
            <ArrowRight aria-hidden className="mx-1.5 inline size-3.5 text-soft" />
            <span className="sr-only">{t("then")}</span>
          </>
        )}
        {after && (
          <ins className="no-underline">
            <Brief fact={after} form={form} />
          </ins>
        )}
      </span>
    </span>
  );
}

/** A whole list is how many there are of it; what is long is cut where it still says what it is. */
function Brief({ fact, form }: { fact: Fact; form: Form }) {
  const t = useTranslations("machines.inventory");
  const brief = briefOf(fact);
  if (typeof brief === "number") return t("elements", { count: brief });
  return typeof brief === "string" ? brief : <FactText fact={fact} form={form} />;
}
