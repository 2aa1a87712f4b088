import { useNavigate } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Menu, MenuItem } from "@/ui/Menu";
import type { Place } from "./nav";

/** The places that do not fit under the thumb. */
export default function MoreMenu({ places, className }: { places: readonly Place[]; className: string }) {
  const t = useTranslations("shell");
  const navigate = useNavigate();
  return (
    <Menu
      label={t("more")}
      button={
        <Button className={className}>
          <Ellipsis aria-hidden className="size-5" />
          {t("more")}
        </Button>
      }
    >
      {places.map(({ to, name, icon: Icon }) => (
        <MenuItem key={to} icon={<Icon aria-hidden className="size-4" />} onAction={() => void navigate({ to })}>
          {t(`places.${name}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
