import type { ReactNode } from "react";
import { tv, type VariantProps } from "tailwind-variants/lite";

const badge = tv({
  base: "inline-flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-[0.8125rem] leading-5 font-medium whitespace-nowrap",
  variants: {
    tone: {
      plain: "bg-sunken text-soft",
      good: "bg-good-soft text-good",
      warn: "bg-warn-soft text-warn",
      bad: "bg-bad-soft text-bad",
      info: "bg-info-soft text-info",
      note: "bg-note-soft text-note",
      accent: "bg-accent-soft text-accent-text",
    },
  },
  defaultVariants: { tone: "plain" },
});

export type Tone = NonNullable<VariantProps<typeof badge>["tone"]>;

export function Badge({ tone, icon, children, className }: { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <span className={badge({ ...(tone ? { tone } : {}), ...(className ? { className } : {}) })}>
      {icon}
      {children}
    </span>
  );
}

/** A person in a circle: the name stands beside it, so it says nothing of its own. */
export function Initials({ name, className }: { name: string | null | undefined; className?: string }) {
  const letters = (name ?? "?")
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .slice(0, 2)
    .join("");
  return (
    <span
      aria-hidden
      className={`inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-[0.6875rem] font-semibold text-accent-text ${className ?? ""}`}
    >
      {letters}
    </span>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2 text-sm">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
