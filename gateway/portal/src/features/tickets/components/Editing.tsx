import { createContext, lazy, Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment, TicketStatus } from "@/gql/graphql";
import type { TicketEdits } from "./useTicketEdits";

const EditMenu = lazy(() => import("./EditMenu"));
const Escalating = lazy(() => import("./Escalating"));

export type Field = "status" | "priority" | "assignee";

export interface Asked {
  ticket: TicketRowFragment;
  field: Field;
  /** What was pressed. */
  anchor: HTMLElement;
}

interface Editor {
  ask: (asked: Asked) => void;
  move: (ticket: TicketRowFragment, to: TicketStatus) => void;
}

const Edits = createContext<Editor | null>(null);

/** None where nothing may be changed. */
export function useEditor(): Editor | null {
  return use(Edits);
}

interface EditingProps {
  /** None for whoever may not change them. */
  edit: TicketEdits["edit"] | null;
  children: ReactNode;
}

/** One menu for all tickets within: it comes when somebody asks for it. */
export function Editing({ edit, children }: EditingProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [escalated, setEscalated] = useState<string | null>(null);
  const latest = useRef(edit);
  useEffect(() => {
    latest.current = edit;
  });
  const editor = useMemo<Editor>(
    () => ({
      ask: setAsked,
      move: (ticket, to) => {
        if (to === "ESCALATED") setEscalated(ticket.id);
        else latest.current?.(ticket, { field: "status", to });
      },
    }),
    [],
  );
  if (!edit) return children;
  return (
    <Edits value={editor}>
      {children}
      <Suspense>
        {asked && <EditMenu asked={asked} edit={edit} move={editor.move} onClose={() => setAsked(null)} />}
        {escalated && <Escalating ticket={escalated} onClose={() => setEscalated(null)} />}
      </Suspense>
    </Edits>
  );
}

interface EditableProps {
  ticket: TicketRowFragment;
  field: Field;
  children: ReactNode;
}

/** What a ticket says of itself, and the way to change it for whoever may. */
export function Editable({ ticket, field, children }: EditableProps) {
  const t = useTranslations("tickets.columns");
  const editor = useEditor();
  if (!editor) return children;
  return (
    <button
      type="button"
      aria-haspopup="menu"
      data-edit={field}
      onClick={({ currentTarget: anchor }) => editor.ask({ ticket, field, anchor })}
      className="-mx-1.5 inline-flex max-w-full min-h-8 items-center rounded-md px-1.5 text-left hover:bg-ink/8"
    >
      <span className="sr-only">{t(field)} </span>
      {children}
    </button>
  );
}
