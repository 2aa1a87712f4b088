import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Popup } from "@/ui/Popup";
import type { TicketSearch } from "../lib/filters";
import type { Narrow } from "./TicketList";

interface Props {
  search: TicketSearch;
  narrow: Narrow;
}

/** Only what was opened in some days, or is about one theme. */
export function OpeningFilter(props: Props) {
  const t = useTranslations("tickets.filters");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popup
      label={t("opening")}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      button={
        <Button icon={<ListFilter aria-hidden className="size-4 text-soft" />} className="max-md:hidden">
          {t("opening")}
        </Button>
      }
    >
      <div className="p-4">
        <OpeningFields {...props} />
      </div>
    </Popup>
  );
}

export function OpeningFields({ search, narrow }: Props) {
  const t = useTranslations("tickets.filters");
  const [theme, setTheme] = useState(search.theme ?? "");
  const onTheme = () => narrow({ theme: theme.trim() || undefined });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t("since")} type="date" max={search.au} value={search.du ?? ""} onChange={(event) => narrow({ du: event.target.value || undefined })} />
        <TextField label={t("until")} type="date" min={search.du} value={search.au ?? ""} onChange={(event) => narrow({ au: event.target.value || undefined })} />
      </div>
      <TextField
        label={t("theme")}
        hint={t("themeHint")}
        value={theme}
        onChange={(event) => setTheme(event.target.value)}
        onBlur={onTheme}
        onKeyDown={(event) => event.key === "Enter" && onTheme()}
      />
    </div>
  );
}
