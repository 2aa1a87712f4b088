import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useTranslations } from "use-intl";
import { announce } from "@/lib/a11y/announcer";
import { useAt } from "@/lib/time-travel/at";
import { pageTitle } from "@/lib/title";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { keepSpace } from "@/lib/viewer/space";
import { isOfClient, useMay, useViewer } from "@/lib/viewer/viewer";
import { AfterPaint } from "@/ui/AfterPaint";
import { Panel } from "@/ui/states";
import { useLive } from "../live";
import { usePalette } from "../palette/open";
import { rememberPage } from "../palette/recent";
import { useShortcuts } from "../shortcuts/useShortcuts";
import { BottomBar } from "./BottomBar";
import { ConnectionBanner } from "./ConnectionBanner";
import { RunningTimer } from "./later";
import { PrintHead } from "./PrintHead";
import { PastBar } from "./PastBar";
import { Sidebar } from "./Sidebar";
import { TopBar } from "./TopBar";

const loadPalette = () => import("../palette/Palette");
const Palette = lazy(loadPalette);
const ShortcutSheet = lazy(() => import("../shortcuts/ShortcutSheet"));

export function Shell() {
  const t = useTranslations("shell");
  const at = useAt();
  const may = useMay();
  const palette = usePalette();
  const shortcuts = useShortcuts(palette.open);
  const connection = useLive();
  const isClient = isOfClient(useViewer());
  const isNarrow = useIsNarrow();
  useAnnouncedPages();
  useEffect(() => keepSpace(isClient ? "client" : "team"), [isClient]);
  useEffect(() => {
    // Ahead of the first Ctrl+K, so that what is typed right after it arrives.
    const timer = setTimeout(() => void loadPalette(), WHEN_QUIET);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <a
        href="#content"
        data-print="no"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-lg bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        {t("skip")}
      </a>
      {isNarrow ? <TopBar onSearch={palette.open} /> : <Sidebar onSearch={palette.open} />}
      <div className="flex min-w-0 flex-1 flex-col">
        <PrintHead />
        <ConnectionBanner connection={connection} />
        {at && <PastBar at={at} />}
        {may.edit("TIME") && (
          <AfterPaint>
            <RunningTimer />
          </AfterPaint>
        )}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 pb-16 outline-none md:pb-0">
          <Panel>
            <Outlet />
          </Panel>
        </main>
      </div>
      {isNarrow && <BottomBar />}
      <Suspense>
        {palette.isOpen && <Palette onClose={palette.close} />}
        {shortcuts.isSheetOpen && <ShortcutSheet onClose={shortcuts.closeSheet} />}
      </Suspense>
    </div>
  );
}

const WHEN_QUIET = 1_500;
const TITLE_IS_SET_AFTER = 500;

/** A page of one window does not load: those who hear it are told which one they are on. The palette remembers it. */
function useAnnouncedPages() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { account } = useViewer();
  useEffect(() => {
    const timer = setTimeout(() => {
      const title = pageTitle();
      announce(title);
      if (path !== "/") rememberPage(account.id, { href: path, title });
    }, TITLE_IS_SET_AFTER);
    return () => clearTimeout(timer);
  }, [path, account.id]);
}
