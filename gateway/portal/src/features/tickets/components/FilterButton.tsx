import { ListFilter } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import type { TicketSearch } from "../lib/filters";
import type { Named } from "../lib/people";
import type { Narrow } from "./TicketList";

const FilterSheet = lazy(() => import("./FilterSheet"));

interface Props {
  search: TicketSearch;
  narrow: Narrow;
  teams: readonly Named[];
  people: readonly Named[];
  count: number | null;
}

/** Where there is no room for menus: a button that says how many filters are set, and opens them all. */
export function FilterButton(props: Props) {
  const t = useTranslations("tickets.filters");
  const [isOpen, setIsOpen] = useState(false);
  const { statut, priorite, type, ...one } = props.search;
  const chosen = [...(statut ?? []), ...(priorite ?? []), ...(type ?? []), one.qui, one.equipe, one.client, one.theme, one.du, one.au].filter(Boolean).length;
  return (
    <>
      <Button className="md:hidden" icon={<ListFilter aria-hidden className="size-4 text-soft" />} onPress={() => setIsOpen(true)}>
        {chosen > 0 ? t("openCount", { count: chosen }) : t("title")}
      </Button>
      <Suspense>{isOpen && <FilterSheet {...props} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
