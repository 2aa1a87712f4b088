import { useNavigate } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, type MouseEvent, type RefObject } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { orderOf, usualWay, type Sort, type TicketSearch } from "../lib/filters";
import { ROOM, sortOf, WIDTH, type Column } from "./columns";
import type { Narrow } from "./TicketList";
import type { Peek } from "./usePeek";
import type { ChosenRows } from "./useChosenRows";
import type { TicketEdits } from "./useTicketEdits";

interface Props {
  rows: readonly TicketRowFragment[];
  shown: TicketEdits["shown"];
  columns: readonly Column[];
  /** Beside the list; none where there is no room. */
  peek: Peek | null;
  chosen: ChosenRows;
  search: TicketSearch;
  narrow: Narrow;
  count: number | null;
  scrollTo: RefObject<((index: number) => void) | null>;
  onEnd: () => void;
}

const ROW = 57;
const HEAD =
  "border-b border-line px-2 py-1 text-left text-[0.8125rem] font-medium text-soft first:rounded-tl-xl first:pl-3 last:rounded-tr-xl";
const CELL = "truncate px-2 first:pl-3";
/** So few rows below what is in sight that more are asked for. */
const NEAR_THE_END = 10;

/** A native table of which only the rows in sight are drawn. */
export function TicketTable({ rows, shown: asChanged, columns, peek, chosen, search, narrow, count, scrollTo, onEnd }: Props) {
  const t = useTranslations("tickets");
  const box = useRef<HTMLTableElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: box.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0];
  const last = shown.at(-1);
  useEffect(() => {
    scrollTo.current = (index) => virtual.scrollToIndex(index, { align: "auto" });
  }, [scrollTo, virtual]);
  const inSight = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (inSight >= rows.length - NEAR_THE_END) onEnd();
  }, [inSight, rows.length, onEnd]);
  return (
    <table ref={box} aria-label={t("title")} aria-rowcount={(count ?? rows.length) + 1} className="w-full table-fixed text-sm">
      <thead className="sticky top-0 z-10 bg-surface">
        <tr aria-rowindex={1}>
          <th scope="col" className={`${HEAD} ${WIDTH["select"]}`}>
            <ChooseAll chosen={chosen} />
          </th>
          {columns.map(({ id }) => (
            <th key={id} scope="col" aria-sort={sortState(id, search)} className={`${HEAD} ${WIDTH[id] ?? ""} ${ROOM[id] ?? ""}`}>
              <HeadCell id={id} search={search} narrow={narrow} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Gap height={first ? first.start - virtual.options.scrollMargin : 0} />
        {shown.map(({ index }) => {
          const ticket = rows[index];
          return ticket && <TicketRow key={ticket.id} ticket={asChanged(ticket)} index={index} columns={columns} peek={peek} chosen={chosen} />;
        })}
        <Gap height={last ? virtual.getTotalSize() - (last.end - virtual.options.scrollMargin) : 0} />
      </tbody>
    </table>
  );
}

interface RowProps {
  ticket: TicketRowFragment;
  index: number;
  columns: readonly Column[];
  peek: Peek | null;
  chosen: ChosenRows;
}

function TicketRow({ ticket, index, columns, peek, chosen }: RowProps) {
  const t = useTranslations("tickets");
  const navigate = useNavigate();
  const { id, number } = ticket;
  const isChosen = chosen.has(id);
  const isPeeked = peek?.id === id;
  const open = (event: MouseEvent) => {
    const isOther = (event.target as HTMLElement).closest("a, button, input, label");
    if (isOther || String(getSelection() ?? "")) return;
    if (event.ctrlKey || event.metaKey) window.open(`/tickets/${id}`);
    else if (peek) peek.open(id);
    else void navigate({ to: "/tickets/$id", params: { id } });
  };
  return (
    <tr
      data-ticket={id}
      aria-rowindex={index + 2}
      aria-current={isPeeked ? "true" : undefined}
      onClick={open}
      className={`h-[57px] cursor-pointer border-b border-line last:border-0 hover:bg-sunken/60 focus-within:bg-sunken ${isChosen || isPeeked ? "bg-accent-soft hover:bg-accent-soft" : ""}`}
    >
      <td className={CELL}>
        <label className="flex size-8 items-center justify-center">
          <span className="sr-only">{t("choose", { number })}</span>
          <input
            type="checkbox"
            className="size-4.5 accent-accent-text"
            checked={isChosen}
            onChange={() => {}}
            onClick={(event) => chosen.choose(index, (event.target as HTMLInputElement).checked, event.shiftKey)}
          />
        </label>
      </td>
      {columns.map((column) => (
        <td key={column.id} className={`${CELL} ${ROOM[column.id] ?? ""}`}>
          {column.cell(ticket)}
        </td>
      ))}
    </tr>
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
  if (!sort) return <span className="px-1">{t(id as "subject")}</span>;
  const isSorted = (search.tri ?? "due") === sort;
  const Arrow = orderOf(search).direction === "ASC" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() => narrow({ tri: sort, sens: nextWay(sort, isSorted, search) })}
      className="inline-flex min-h-8 items-center gap-1 rounded px-1 hover:text-ink"
    >
      {t(id as "subject")}
      {isSorted && <Arrow aria-hidden className="size-3.5" />}
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

/** The rows out of sight. It spans one column: a span over hidden ones would make room for them. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
