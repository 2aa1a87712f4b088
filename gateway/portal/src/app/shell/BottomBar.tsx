import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { useViewer } from "@/lib/viewer/viewer";
import { Later, MoreMenu } from "./later";
import { placesOf } from "./nav";

const AT_MOST = 5;
const look =
  "flex h-14 w-full flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium text-soft data-[status=active]:text-accent-text";

/** Under the thumb: at most four places and the rest behind “more”. */
export const BottomBar = memo(function BottomBar() {
  const t = useTranslations("shell");
  const places = placesOf(useViewer());
  const shown = places.length > AT_MOST ? places.slice(0, AT_MOST - 1) : places;
  const others = places.slice(shown.length);
  return (
    <nav
      aria-label={t("nav")}
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {shown.map(({ to, name, icon: Icon }) => (
          <li key={to} className="flex-1">
            <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} className={look}>
              <Icon aria-hidden className="size-5" />
              {t(`short.${name}`)}
            </Link>
          </li>
        ))}
        {others.length > 0 && (
          <li className="flex-1">
            <Later>
              <MoreMenu places={others} className={look} />
            </Later>
          </li>
        )}
      </ul>
    </nav>
  );
});
