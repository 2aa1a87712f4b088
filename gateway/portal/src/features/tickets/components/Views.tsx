import { useQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useTranslations } from "use-intl";
import { AfterPaint } from "@/ui/AfterPaint";
import { ButtonPlace } from "@/ui/Button";
import { Tabs } from "@/ui/Tabs";
import { SavedViews } from "../ahead";
import { ticketCounts } from "../api/queries";
import type { TicketSearch, View } from "../lib/filters";
import type { Narrow } from "./TicketList";

const SHOWN = ["open", "mine", "unassigned", "near", "unanswered", "unread", "waiting", "watched", "all"] as const;

/** The ready-made views, with how many there are in those that one must not let grow; and the one that one came by. */
export function Views({ search, narrow }: { search: TicketSearch; narrow: Narrow }) {
  const t = useTranslations("tickets.views");
  const { data } = useQuery(ticketCounts());
  const counts: Partial<Record<View, number | null>> = data
    ? Object.fromEntries(Object.entries(data).map(([view, { totalCount }]) => [view, totalCount]))
    : {};
  const chosen = search.vue ?? "open";
  const views: readonly View[] = (SHOWN as readonly View[]).includes(chosen) ? SHOWN : [...SHOWN, chosen];
  return (
    <div data-print="no" className="mb-3 -mx-1 flex items-start gap-2 overflow-x-auto px-1 pb-1 max-md:[&>div]:w-max max-md:[&>div]:shrink-0 max-md:[&>div]:flex-nowrap max-md:[&_button]:shrink-0 md:[&_button]:px-2.5">
      <Tabs
        label={t("label")}
        chosen={chosen}
        onChoose={(vue) => narrow({ vue, statut: undefined })}
        tabs={views.map((view) => ({ key: view, name: t(view), ...(counts[view] ? { count: counts[view] } : {}) }))}
      />
      <AfterPaint place={<SavedPlace />}>
        <SavedViews search={search} />
      </AfterPaint>
    </div>
  );
}

function SavedPlace() {
  const t = useTranslations("tickets.savedViews");
  return (
    <ButtonPlace kind="quiet" icon={<Bookmark aria-hidden className="size-4" />} className="shrink-0">
      {t("title")}
    </ButtonPlace>
  );
}
