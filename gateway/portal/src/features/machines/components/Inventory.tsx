import { useSuspenseQuery } from "@tanstack/react-query";
import { Boxes, SearchX } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { SearchBox } from "@/ui/SearchBox";
import { Empty } from "@/ui/states";
import { inventoryQuery } from "../api/queries";
import { countOf, narrowed, SECTIONS, shown } from "../lib/inventory";
import { InventorySection } from "./InventorySection";

interface Props {
  machine: string;
  /** As it stood then; as it stands where no moment is named. */
  at: string | null;
  typed: string;
  search: (typed: string | undefined) => void;
}

/** What a machine is made of, section by section; a search looks into all of them (RM2). */
export function Inventory({ machine, at, typed, search }: Props) {
  const t = useTranslations("machines.inventory");
  const { data } = useSuspenseQuery(inventoryQuery(machine, at));
  const told = data.machine?.inventory;
  const sections = useMemo(() => {
    const all = (told ?? []).flatMap(({ section, seenAt, content }) => {
      const one = shown(section, content);
      return one ? [{ ...one, seenAt }] : [];
    });
    return all.toSorted((one, other) => SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section));
  }, [told]);
  if (sections.length === 0) {
    return (
      <Empty icon={<Boxes aria-hidden className="size-5" />} title={t(at ? "noneThen" : "none")}>
        {t(at ? "noneThenHint" : "noneHint")}
      </Empty>
    );
  }
  const isSearched = typed.trim() !== "";
  const found = sections.map((one) => ({ ...one, ...narrowed(one, typed) })).filter((one) => !isSearched || countOf(one) > 0);
  return (
    <>
      <div data-print="no" className="border-b border-line p-2.5">
        <SearchBox label={t("search")} value={typed} onSearch={(text) => search(text || undefined)} />
      </div>
      <p role="status" className={isSearched ? "border-b border-line px-4 py-2 text-sm text-soft" : "sr-only"}>
        {isSearched && t("found", { count: found.reduce((count, one) => count + countOf(one), 0) })}
      </p>
      {found.length === 0 && (
        <Empty icon={<SearchX aria-hidden className="size-5" />} title={t("noneFound", { typed })} action={<Button onPress={() => search(undefined)}>{t("clear")}</Button>} />
      )}
      <div className="divide-y divide-line">
        {found.map((one) => (
          <InventorySection key={`${one.section}${isSearched}`} shown={one} seenAt={one.seenAt} isOpen={isSearched || one.section === "system" || one.section === "hardware"} />
        ))}
      </div>
    </>
  );
}
