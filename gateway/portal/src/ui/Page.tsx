import { ChevronRight } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { whenPainted } from "@/lib/painted";
import { titlePage } from "@/lib/title";

interface Props {
  title: string;
  /** What stands above the title: the way here. */
  trail?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: "text" | "wide" | "full";
  children: ReactNode;
}

const WIDTH = { text: "max-w-3xl", wide: "max-w-6xl", full: "max-w-none" };

/** One page: its title in the window, its one heading, and the reader's focus on it when they come. */
export function Page({ title, trail, lead, actions, width = "wide", children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  // To focus it before, the page would be laid out twice.
  useEffect(
    () =>
      whenPainted(() => {
        if (document.activeElement === document.body || document.activeElement?.closest("nav, [role=dialog]")) {
          heading.current?.focus({ preventScroll: true });
        }
      }),
    [],
  );
  return (
    <div className={`mx-auto w-full ${WIDTH[width]} px-4 pt-5 pb-10 sm:px-6 lg:px-8 lg:pt-7`}>
      <header className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64 lg:basis-104">
          {trail}
          <h1 ref={heading} tabIndex={-1} className="text-[1.375rem] leading-8 sm:text-2xl">
            {title}
          </h1>
          {lead && <div className="mt-0.5 text-soft">{lead}</div>}
        </div>
        {actions && (
          <div
            data-print="no"
            // On a telephone they stand in a row that scrolls: what one comes for is not at its end.
            className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:p-0.5 max-sm:[&>.bg-accent]:order-first"
          >
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    titlePage(title);
  }, [title]);
}

/** Where a page stands: client, then contract, then this. */
export function Trail({ children }: { children: ReactNode[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("trail")} className="mb-1">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-soft">
        {children.filter(Boolean).map((step, place) => (
          <li key={place} className="flex items-center gap-1">
            {place > 0 && <ChevronRight aria-hidden className="size-3.5" />}
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface SectionProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  className?: string;
}

export function Section({ title, actions, children, flush, className }: SectionProps) {
  return (
    <section className={`rounded-xl border border-line bg-surface ${className ?? ""}`} aria-label={title}>
      <div className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line py-1.5 pr-2.5 pl-4">
        <h2 className="flex-1 text-[0.9375rem]">{title}</h2>
        {actions}
      </div>
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
