import type { ReactNode } from "react";

/** The pages that belong to one place, below its title. */
export function Subnav({ label, children }: { label: string; children: ReactNode[] }) {
  return (
    <nav aria-label={label} data-print="no" className="mb-5 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {children.filter(Boolean).map((link, place) => (
          <li key={place}>{link}</li>
        ))}
      </ul>
    </nav>
  );
}

export const subnavLink =
  "block border-b-2 border-transparent px-3 py-2 text-sm font-medium whitespace-nowrap text-soft outline-offset-[-2px] hover:text-ink data-[status=active]:border-accent-text data-[status=active]:text-ink";
