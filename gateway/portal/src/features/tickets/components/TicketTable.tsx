import { useNavigate } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useMemo, useRef, useState, type MouseEvent, type RefObject } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { useIsPainted } from "@/ui/AfterPaint";
import { scrollToFn } from "@/lib/windowScroll";
import type { Hideable } from "../lib/columnOrder";
import { fitted, type Widths } from "../lib/columnWidths";
import type { TicketSearch } from "../lib/filters";
import { hasWidth, type Column } from "./columns";
import type { Narrow } from "./TicketList";
import { TicketTableHead } from "./TicketTableHead";
import type { Peek } from "./usePeek";
import type { ChosenRows } from "./useChosenRows";
import { useRoom } from "./useRoom";
import type { TicketEdits } from "./useTicketEdits";

interface Props {
  rows: readonly TicketRowFragment[];
  shown: TicketEdits["shown"];
  columns: readonly Column[];
  /** Told which of those there is no room for. */
  crowd: (ids: readonly Hideable[]) => void;
  /** As somebody made them, and how they are made. */
  asked: Widths;
  widen: (id: Hideable, to: number) => void;
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
const CELL = "truncate px-2 first:pl-3";
/** What there is room for while a ticket is shown beside the list. */
const BESIDE: ReadonlySet<Hideable> = new Set(["status"]);
/** About what stands above the first row, in pixels, before it can be measured: what is below the window is not drawn first. */
const ABOVE = 240;
/** Rows beyond those in sight, once these are drawn. */
const AROUND = 12;
/** So few rows below what is in sight that more are asked for. */
const NEAR_THE_END = 10;

/** A native table of which only the rows in sight are drawn. */
export function TicketTable({ rows, shown: asChanged, columns, crowd, asked, widen, peek, chosen, search, narrow, count, scrollTo, onEnd }: Props) {
  const t = useTranslations("tickets");
  const box = useRef<HTMLTableElement>(null);
  const room = useRoom(box) ?? Infinity;
  const isBeside = Boolean(peek?.id);
  const widths = useMemo(() => {
    const wanted = columns.map(({ id }) => id).filter(hasWidth);
    return fitted(isBeside ? wanted.filter((id) => BESIDE.has(id)) : wanted, asked, room);
  }, [columns, isBeside, asked, room]);
  const seen = useSame(columns.filter(({ id }) => !hasWidth(id) || widths.has(id)));
  const latest = useLatest({ peek, chosen });
  useEffect(() => {
    const wanted = columns.map(({ id }) => id).filter(hasWidth);
    crowd(wanted.filter((id) => !widths.has(id)));
  }, [crowd, columns, widths]);
  const isPainted = useIsPainted();
  const virtual = useWindowVirtualizer({
    count: rows.length,
    scrollToFn,
    estimateSize: () => ROW,
    overscan: isPainted ? AROUND : 0,
    scrollMargin: (isPainted && box.current?.offsetTop) || ABOVE,
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
      <TicketTableHead columns={seen} widths={widths} room={room} widen={widen} chosen={chosen} search={search} narrow={narrow} />
      <tbody>
        <Gap height={first ? first.start - virtual.options.scrollMargin : 0} />
        {shown.map(({ index }) => {
          const ticket = rows[index];
          if (!ticket) return null;
          const { id } = ticket;
          return <TicketRow key={id} ticket={asChanged(ticket)} index={index} columns={seen} isPeeked={peek?.id === id} isChosen={chosen.has(id)} latest={latest} />;
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
  isPeeked: boolean;
  isChosen: boolean;
  /** What a row acts on: it is not drawn again for that. */
  latest: RefObject<Acts>;
}

interface Acts {
  peek: Peek | null;
  chosen: ChosenRows;
}

const TicketRow = memo(function TicketRow({ ticket, index, columns, isPeeked, isChosen, latest }: RowProps) {
  const t = useTranslations("tickets");
  const navigate = useNavigate();
  const { id, number } = ticket;
  const open = (event: MouseEvent) => {
    const isOther = (event.target as HTMLElement).closest("a, button, input, label");
    if (isOther || String(getSelection() ?? "")) return;
    if (event.ctrlKey || event.metaKey) window.open(`/tickets/${id}`);
    else if (latest.current.peek) latest.current.peek.open(id);
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
            onClick={(event) => latest.current.chosen.choose(index, (event.target as HTMLInputElement).checked, event.shiftKey)}
          />
        </label>
      </td>
      {columns.map((column) => (
        <td key={column.id} className={CELL}>
          {column.cell(ticket)}
        </td>
      ))}
    </tr>
  );
});

/** The former list as long as it holds the same: what is drawn by it is not drawn again. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  const isSame = kept.length === list.length && kept.every((one, place) => one === list[place]);
  if (!isSame) keep(list);
  return isSame ? kept : list;
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** The rows out of sight. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
