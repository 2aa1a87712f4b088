// A plain table that becomes cards on a telephone: each cell then bears its column's name.

import type { ReactNode } from "react";

export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <table aria-label={label} className="block w-full text-sm md:table [&_thead]:hidden md:[&_thead]:table-header-group [&_tbody]:block md:[&_tbody]:table-row-group">
      {children}
    </table>
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
      className="block border-b border-line px-4 py-3 last:border-b-0 data-chosen:bg-accent-soft md:table-row md:p-0 md:hover:bg-sunken/60"
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

export function Cell({ children, label, align, main }: CellProps) {
  return (
    <td
      className={`flex items-baseline gap-3 md:table-cell md:px-3 md:py-2.5 md:first:pl-4 md:last:pr-4 ${main ? "text-base md:text-sm" : "mt-1"} ${align === "right" ? "md:text-right" : ""}`}
    >
      {label && <span className="w-28 shrink-0 text-soft md:hidden">{label}</span>}
      <span className="min-w-0">{children}</span>
    </td>
  );
}
