import { ArrowRight } from "lucide-react";
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useTranslations } from "use-intl";

/** What may be wider than its place: it scrolls by the pointer and by keys, and where it does it says so. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations("ui");
  const region = useRef<HTMLDivElement>(null);
  const { isWider, isMoreBeyond } = useBeyond(region);
  return (
    <>
      {isWider && (
        <p data-print="no" className="flex items-center gap-1.5 px-4 pb-3 text-[0.8125rem] text-soft">
          <ArrowRight aria-hidden className="size-4 shrink-0" />
          {t("sideways")}
        </p>
      )}
      <div className="relative border-t border-line">
        <div ref={region} role="region" aria-label={label} tabIndex={0} className="relative overflow-x-auto rounded-b-xl print:overflow-visible">
          {children}
        </div>
        {isMoreBeyond && (
          <div aria-hidden data-print="no" className="pointer-events-none absolute inset-y-0 right-0 w-4 rounded-br-xl bg-linear-to-l from-ink/20 to-transparent" />
        )}
      </div>
    </>
  );
}

/** Whether it scrolls at all, and whether there is more to the right of what is seen. */
function useBeyond(region: RefObject<HTMLElement | null>) {
  const [beyond, setBeyond] = useState({ isWider: false, isMoreBeyond: false });
  useLayoutEffect(() => {
    const seen = region.current;
    if (!seen) return;
    const look = () => {
      const left = seen.scrollWidth - seen.clientWidth;
      setBeyond({ isWider: left > 0, isMoreBeyond: seen.scrollLeft < left - 1 });
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(seen);
    seen.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      seen.removeEventListener("scroll", look);
    };
  }, [region]);
  return beyond;
}
