// A plain table that becomes cards where it has little room: each cell then bears its column's name.

import { Children, type ReactNode } from "react";

export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="@container">
      <table aria-label={label} className="block w-full text-sm @3xl:table [&_thead]:hidden @3xl:[&_thead]:table-header-group [&_tbody]:block @3xl:[&_tbody]:table-row-group print:table print:[&_thead]:table-header-group print:[&_tbody]:table-row-group">
        {children}
      </table>
    </div>
  );
}

export function Head({ children, align }: { children: ReactNode; align?: "right" }) {
  return (
    <th
      scope="col"
      className={`border-b border-line px-3 py-2 text-[0.8125rem] font-medium text-soft first:pl-4 last:pr-4 ${align === "right" ? "text-right" : "text-left"}`}
    >
      {children}
    </th>
  );
}

export function Row({ children, isChosen }: { children: ReactNode; isChosen?: boolean }) {
  return (
    <tr
      data-chosen={isChosen ? "" : undefined}
      className="block border-b border-line px-4 py-3 last:border-b-0 data-chosen:bg-accent-soft @3xl:table-row @3xl:p-0 @3xl:hover:bg-sunken/60 print:table-row print:p-0"
    >
      {children}
    </tr>
  );
}

interface CellProps {
  children: ReactNode;
  /** The column's name, shown beside the value where there are no columns. */
  label?: string;
  align?: "right";
  /** What the row is about: it stands alone at the head of a card. */
  main?: boolean;
}

/** Stands in a column where there is nothing; a card leaves it out. */
const NOTHING = "–";

export function Cell({ children, label, align, main }: CellProps) {
  const [only, ...more] = Children.toArray(children);
  const isNothing = only === NOTHING && more.length === 0;
  return (
    <td
      className={`${isNothing ? "hidden text-soft" : "flex"} items-baseline gap-3 @3xl:table-cell @3xl:px-3 @3xl:py-2.5 @3xl:first:pl-4 @3xl:last:pr-4 print:table-cell print:px-2 print:py-1 ${main ? "text-base @3xl:text-sm" : "mt-1"} ${align === "right" ? "@3xl:text-right print:text-right" : ""}`}
    >
      {label && <span className="w-28 shrink-0 text-soft @3xl:hidden print:hidden">{label}</span>}
      <span className="min-w-0">{children}</span>
    </td>
  );
}
