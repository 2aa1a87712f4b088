import { useState } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { boardStatuses } from "../lib/board";
import type { TicketSearch } from "../lib/filters";
import { BoardColumn } from "./BoardColumn";
import type { TicketEdits } from "./useTicketEdits";

/** The same tickets, a column for each status: a card is dragged to another one, or sent there by its own button. */
export default function TicketBoard({ search, edits }: { search: TicketSearch; edits: TicketEdits }) {
  const t = useTranslations("tickets.board");
  const [dragged, setDragged] = useState<TicketRowFragment | null>(null);
  return (
    <div
      role="group"
      aria-label={t("title")}
      className="relative grid auto-cols-[minmax(16.5rem,1fr)] grid-flow-col items-start gap-3 overflow-x-auto pb-2 max-md:auto-cols-[82%] max-md:snap-x"
    >
      {boardStatuses(search).map((status) => (
        <BoardColumn key={status} status={status} search={search} edits={edits} dragged={dragged} onDrag={setDragged} />
      ))}
    </div>
  );
}
