import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { useViewer } from "@/lib/viewer/viewer";
import { Agency } from "./Agency";
import { placesOf } from "./nav";
import { Bell, Later, UserMenu } from "./later";

/** Wide on a desktop, a rail of pictures on a tablet, absent on a telephone. Pages change beside it, not in it. */
export const Sidebar = memo(function Sidebar({ onSearch }: { onSearch: () => void }) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  return (
    <div
      data-print="no"
      className="sticky top-0 hidden h-dvh w-16 shrink-0 flex-col border-r border-line bg-canvas px-2 py-3 md:flex lg:w-60 lg:px-3"
    >
      <div className="flex h-10 items-center justify-center lg:justify-start lg:px-1.5">
        <Agency />
      </div>
      <button
        type="button"
        onClick={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        className="mt-3 flex h-9 items-center justify-center gap-2.5 rounded-lg border border-line-strong/45 bg-surface text-sm text-soft hover:text-ink lg:justify-start lg:px-2.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="sr-only lg:not-sr-only lg:flex-1 lg:text-left">{t("search")}</span>
        <kbd aria-hidden className="hidden font-sans text-xs text-faint lg:inline">
          Ctrl K
        </kbd>
      </button>
      <nav aria-label={t("nav")} className="mt-4 flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-0.5">
          {placesOf(viewer).map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                title={t(`places.${name}`)}
                activeOptions={{ exact: to === "/", includeSearch: false }}
                className="flex h-9 items-center justify-center gap-2.5 rounded-lg text-sm font-medium text-soft hover:bg-sunken hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:text-accent-text lg:justify-start lg:px-2.5 pointer-coarse:h-11"
              >
                <Icon aria-hidden className="size-4.5 shrink-0" />
                <span className="sr-only lg:not-sr-only">{t(`places.${name}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="my-1">
        <Later height="h-9">
          <Bell form="row" />
        </Later>
      </div>
      <Later>
        <UserMenu />
      </Later>
    </div>
  );
});
