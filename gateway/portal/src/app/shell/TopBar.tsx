import { Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/ui/Button";
import { Agency } from "./Agency";
import { Bell, Later, UserMenu } from "./later";

/** On a telephone: whose portal it is, the search, and oneself. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const t = useTranslations("shell");
  return (
    <header
      data-print="no"
      className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-line bg-canvas px-3 md:hidden"
    >
      <div className="min-w-0 flex-1">
        <Agency />
      </div>
      <IconButton label={t("search")} onPress={onSearch}>
        <Search aria-hidden className="size-5" />
      </IconButton>
      <div className="w-11">
        <Later>
          <Bell form="picture" />
        </Later>
      </div>
      <div className="w-11">
        <Later>
          <UserMenu />
        </Later>
      </div>
    </header>
  );
}
