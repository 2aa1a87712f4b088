import { ArrowRightLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { Assignee, Subject } from "./columns";
import { Editable, useEditor } from "./Editing";
import { PressingClock, PriorityMark } from "./marks";

interface Props {
  ticket: TicketRowFragment;
  onDrag: (ticket: TicketRowFragment | null) => void;
}

export function BoardCard({ ticket, onDrag }: Props) {
  const t = useTranslations("tickets.board");
  const editor = useEditor();
  return (
    <li
      data-ticket={ticket.id}
      draggable={editor !== null}
      onDragStart={(event) => {
        onDrag(ticket);
        event.dataTransfer.effectAllowed = "move";
      }}
      onDragEnd={() => onDrag(null)}
      className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-3 text-sm shadow-sm"
    >
      <div className="flex items-start gap-2">
        <span className="tabular text-soft">{ticket.number}</span>
        <div className="min-w-0 flex-1">
          <Subject ticket={ticket} isWrapped />
        </div>
        {editor && (
          <button
            type="button"
            aria-haspopup="menu"
            aria-label={t("move", { number: ticket.number })}
            title={t("move", { number: ticket.number })}
            data-edit="status"
            onClick={({ currentTarget: anchor }) => editor.ask({ ticket, field: "status", anchor })}
            className="-mt-1 -mr-1 flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-ink/8 hover:text-ink pointer-coarse:size-11"
          >
            <ArrowRightLeft aria-hidden className="size-4" />
          </button>
        )}
      </div>
      <PressingClock firstAnswer={ticket.firstAnswer} resolution={ticket.resolution} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem]">
        <Editable ticket={ticket} field="priority">
          <PriorityMark priority={ticket.priority} />
        </Editable>
        <Editable ticket={ticket} field="assignee">
          <Assignee ticket={ticket} />
        </Editable>
      </div>
    </li>
  );
}
