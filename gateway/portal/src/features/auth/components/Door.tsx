import { useEffect, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LanguageSwitch } from "@/lib/i18n/LanguageSwitch";
import { useTitle } from "@/ui/Page";
import { Mark } from "@/ui/Mark";

/** The page around everything that happens before somebody is in. */
export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useTranslations("auth");
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between px-5 py-4 sm:px-8">
        <Mark />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 items-start justify-center px-4 pt-[8vh] pb-10">
        <div className="w-full max-w-md">
          <div className="rounded-2xl border border-line bg-surface p-6 shadow-float sm:p-8">
            <h1 ref={heading} tabIndex={-1} className="text-2xl">
              {title}
            </h1>
            {lead && <div className="mt-1.5 text-soft">{lead}</div>}
            <div className="mt-6">{children}</div>
          </div>
        </div>
      </main>
      <footer className="px-5 py-5 text-center text-[0.8125rem] text-soft">
        <a href="/source" className="underline underline-offset-2">
          {t("source")}
        </a>
      </footer>
    </div>
  );
}
