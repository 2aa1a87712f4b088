import type { TicketRowFragment } from "@/gql/graphql";
import { Assignee, Subject } from "./columns";
import { Editable, useEditor } from "./Editing";
import { PressingClock, PriorityMark, Status } from "./marks";

interface Props {
  ticket: TicketRowFragment;
  onDrag: (ticket: TicketRowFragment | null) => void;
}

export function BoardCard({ ticket, onDrag }: Props) {
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
          <Subject ticket={ticket} />
        </div>
      </div>
      <PressingClock firstAnswer={ticket.firstAnswer} resolution={ticket.resolution} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem]">
        {editor && (
          <Editable ticket={ticket} field="status">
            <Status status={ticket.status} />
          </Editable>
        )}
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
