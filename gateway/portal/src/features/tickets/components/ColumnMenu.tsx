import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "@/ui/Button";
import { Tick } from "@/ui/Field";
import { Popup } from "@/ui/Popup";
import type { Hideable } from "../lib/columnOrder";
import type { ChosenColumns } from "./useChosenColumns";

/** Which columns there are, and in which order: each is ticked, and moved by its arrows. */
export function ColumnMenu({ columns: { shown, order, crowdedOut, show, move, reset } }: { columns: ChosenColumns }) {
  const t = useTranslations("tickets.columns");
  const [isOpen, setIsOpen] = useState(false);
  const isShown = (id: Hideable) => shown.some((column) => column.id === id);
  return (
    <Popup
      label={t("choose")}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      button={
        <IconButton label={t("choose")} className="max-md:hidden">
          <Columns3 aria-hidden className="size-4" />
        </IconButton>
      }
    >
      <ol className="flex flex-col overflow-y-auto p-2">
        {order.map((id, place) => (
          <li key={id} className="flex items-center gap-1 rounded-lg px-2 hover:bg-sunken/60">
            <Tick
              label={t(id)}
              {...(crowdedOut.includes(id) ? { hint: t("noRoom") } : {})}
              checked={isShown(id)}
              onChange={(event) => show(id, event.target.checked)}
              className="flex-1"
            />
            <IconButton size="smallIcon" label={t("earlier", { name: t(id) })} isDisabled={place === 0} onPress={() => move(id, -1)}>
              <ArrowUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton size="smallIcon" label={t("later", { name: t(id) })} isDisabled={place === order.length - 1} onPress={() => move(id, 1)}>
              <ArrowDown aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ol>
      <div className="border-t border-line p-2">
        <Button size="small" kind="quiet" onPress={reset}>
          {t("reset")}
        </Button>
      </div>
    </Popup>
  );
}
