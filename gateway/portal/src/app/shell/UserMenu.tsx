import { useNavigate } from "@tanstack/react-router";
import { Code, Keyboard, LogOut, UserRound } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { leave } from "@/features/auth/api/session";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";
import { Initials } from "@/ui/Badge";
import { Menu, MenuItem, MenuLine } from "@/ui/Menu";
import { openShortcutSheet } from "../shortcuts/sheet";

export default function UserMenu() {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const navigate = useNavigate();
  const name = viewer.account.name ?? viewer.account.email ?? "";
  return (
    <Menu
      label={t("user")}
      button={
        <Button
          aria-label={t("userOf", { name })}
          className="flex min-h-11 w-full items-center justify-center gap-2.5 rounded-lg text-left hover:bg-sunken lg:justify-start lg:px-2"
        >
          <Initials name={name} className="size-7" />
          <span className="hidden min-w-0 flex-1 leading-tight lg:block">
            <span className="block truncate text-sm font-medium">{name}</span>
            <span className="block truncate text-xs text-soft">
              {viewer.account.client?.name ?? t(`roles.${viewer.account.role}`)}
            </span>
          </span>
        </Button>
      }
    >
      <MenuItem icon={<UserRound aria-hidden className="size-4" />} onAction={() => void navigate({ to: "/profil" })}>
        {t("profile")}
      </MenuItem>
      {isOfClient(viewer) ? null : (
        <MenuItem icon={<Keyboard aria-hidden className="size-4" />} hotkey="?" onAction={openShortcutSheet}>
          {t("shortcuts")}
        </MenuItem>
      )}
      <MenuItem icon={<Code aria-hidden className="size-4" />} href="/source">
        {t("source")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<LogOut aria-hidden className="size-4" />} onAction={() => void leave()}>
        {t("leave")}
      </MenuItem>
    </Menu>
  );
}
