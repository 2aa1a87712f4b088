import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment, TicketStatus } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Failed, Waiting } from "@/ui/states";
import { ticketPages } from "../api/queries";
import type { TicketSearch } from "../lib/filters";
import { BoardCard } from "./BoardCard";
import { useEditor } from "./Editing";
import { Status } from "./marks";
import type { TicketEdits } from "./useTicketEdits";

interface Props {
  status: TicketStatus;
  search: TicketSearch;
  edits: TicketEdits;
  dragged: TicketRowFragment | null;
  onDrag: (ticket: TicketRowFragment | null) => void;
}

export function BoardColumn({ status, search, edits, dragged, onDrag }: Props) {
  const t = useTranslations("tickets");
  const editor = useEditor();
  const list = useInfiniteQuery({ ...ticketPages({ ...search, statut: [status] }), placeholderData: keepPreviousData });
  const [isOver, setIsOver] = useState(false);
  const own = list.data?.pages.flatMap(({ tickets }) => tickets.nodes) ?? [];
  const count = list.data?.pages[0]?.tickets.totalCount ?? null;
  const arriving = edits.changing.filter((ticket) => ticket.status === status && !own.some(({ id }) => id === ticket.id));
  const cards = [...arriving, ...own.map(edits.shown).filter((ticket) => ticket.status === status)];
  const arrival = editor && dragged?.status !== status ? dragged : null;
  return (
    <section
      aria-label={t(`status.${status}`)}
      onDragOver={(event) => {
        if (!arrival) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (arrival) editor?.move(arrival, status);
      }}
      className={`min-w-0 snap-start rounded-xl border p-2 ${isOver ? "border-accent-text bg-accent-soft" : "border-line bg-sunken/60"}`}
    >
      <h2 className="flex items-center gap-2 px-1.5 pt-0.5 pb-2 text-sm">
        <Status status={status} />
        {count !== null && <span className="tabular font-normal text-soft">{t("count", { count })}</span>}
      </h2>
      {list.error && own.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting lines={4} />
      ) : cards.length === 0 ? (
        <p className="px-1.5 pt-1 pb-3 text-sm text-soft">{t("board.none")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {cards.map((ticket) => (
            <BoardCard key={ticket.id} ticket={ticket} onDrag={onDrag} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button size="small" kind="quiet" className="mt-2 w-full" onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {t("board.next")}
        </Button>
      )}
    </section>
  );
}
