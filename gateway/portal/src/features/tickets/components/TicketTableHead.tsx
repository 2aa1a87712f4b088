import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FIXED, widestOf } from "../lib/columnWidths";
import type { Hideable } from "../lib/columnOrder";
import { orderOf, usualWay, type Sort, type TicketSearch } from "../lib/filters";
import { ColumnEdge } from "./ColumnEdge";
import { sortOf, type Column } from "./columns";
import type { Narrow } from "./TicketList";
import type { ChosenRows } from "./useChosenRows";

const HEAD =
  "relative border-b border-line px-2 py-1 text-left text-[0.8125rem] font-medium text-soft first:rounded-tl-xl first:pl-3 last:rounded-tr-xl";

interface Props {
  columns: readonly Column[];
  widths: ReadonlyMap<Hideable, number>;
  /** In rem, for all columns together. */
  room: number;
  widen: (id: Hideable, to: number) => void;
  chosen: ChosenRows;
  search: TicketSearch;
  narrow: Narrow;
}

/** Widths stand here alone: of a table that is laid out as fixed, the first row says them for all. */
export function TicketTableHead({ columns, widths, room, widen, chosen, search, narrow }: Props) {
  const t = useTranslations("tickets.columns");
  const [drawn, setDrawn] = useState<{ id: Hideable; width: number } | null>(null);
  const widthOf = (id: Hideable) => (drawn?.id === id ? drawn.width : widths.get(id));
  const end = (id: Hideable, to: number) => {
    setDrawn(null);
    widen(id, to);
  };
  return (
    <thead className="sticky top-0 z-10 bg-surface">
      <tr aria-rowindex={1}>
        <th scope="col" className={HEAD} style={{ width: `${FIXED.select}rem` }}>
          <ChooseAll chosen={chosen} />
        </th>
        {columns.map(({ id }) => {
          if (id === "subject" || id === "number") {
            return (
              <th key={id} scope="col" aria-sort={sortState(id, search)} className={HEAD} style={id === "number" ? { width: `${FIXED.number}rem` } : undefined}>
                <HeadCell id={id} search={search} narrow={narrow} />
              </th>
            );
          }
          const width = widthOf(id) ?? 0;
          return (
            // Named by itself: the edge is not read with every cell.
            <th key={id} scope="col" aria-label={t(id)} aria-sort={sortState(id, search)} className={HEAD} style={{ width: `${width}rem` }}>
              <HeadCell id={id} search={search} narrow={narrow} />
              <ColumnEdge
                id={id}
                width={width}
                widest={widestOf(id, widths, room)}
                onDraw={(to) => setDrawn({ id, width: to })}
                onEnd={(to) => end(id, to)}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function ChooseAll({ chosen }: { chosen: ChosenRows }) {
  const t = useTranslations("tickets");
  return (
    <label className="flex size-8 items-center justify-center">
      <span className="sr-only">{t("chooseAll")}</span>
      <input
        type="checkbox"
        className="size-4.5 accent-accent-text"
        checked={chosen.isAll}
        onChange={(event) => chosen.all(event.target.checked)}
      />
    </label>
  );
}

function HeadCell({ id, search, narrow }: { id: string; search: TicketSearch; narrow: Narrow }) {
  const t = useTranslations("tickets.columns");
  const sort = sortOf[id];
  if (!sort) return <span className="block truncate px-1">{t(id as "subject")}</span>;
  const isSorted = (search.tri ?? "due") === sort;
  const Arrow = orderOf(search).direction === "ASC" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() => narrow({ tri: sort, sens: nextWay(sort, isSorted, search) })}
      className="inline-flex min-h-8 max-w-full items-center gap-1 rounded px-1 hover:text-ink"
    >
      <span className="truncate">{t(id as "subject")}</span>
      {isSorted && <Arrow aria-hidden className="size-3.5 shrink-0" />}
    </button>
  );
}

function nextWay(sort: Sort, isSorted: boolean, { sens }: TicketSearch): "asc" | "desc" {
  const usual = usualWay[sort];
  if (!isSorted) return usual;
  return (sens ?? usual) === "asc" ? "desc" : "asc";
}

function sortState(id: string, search: TicketSearch): "ascending" | "descending" | undefined {
  if (sortOf[id] !== (search.tri ?? "due")) return undefined;
  return orderOf(search).direction === "ASC" ? "ascending" : "descending";
}
