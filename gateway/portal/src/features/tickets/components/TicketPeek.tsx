import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { TicketMarkReadDocument } from "@/gql/graphql";
import { useMarkedRead } from "@/lib/graphql/marks";
import { useMay } from "@/lib/viewer/viewer";
import { buttonLook, IconButton } from "@/ui/Button";
import { Empty, Panel } from "@/ui/states";
import { ticketQuery } from "../api/queries";
import { Clocks } from "./Clocks";
import { Composer } from "./Composer";
import { Status } from "./marks";
import { Properties } from "./Properties";
import { Thread } from "./Thread";

interface Props {
  id: string;
  walk: (by: 1 | -1) => void;
  close: () => void;
}

/** A ticket beside the list that it is of: read, answered and changed without leaving it. */
export default function TicketPeek({ id, walk, close }: Props) {
  const t = useTranslations("tickets");
  return (
    <aside
      aria-label={t("peek.title")}
      data-print="no"
      className="sticky top-4 flex max-h-[calc(100dvh-2rem)] min-w-0 flex-col overflow-hidden rounded-xl border border-line bg-canvas"
    >
      <div className="flex items-center gap-1 border-b border-line bg-surface py-1.5 pr-1.5 pl-4">
        <span className="flex-1 text-sm text-soft">{t("peek.title")}</span>
        <IconButton size="smallIcon" label={t("previous")} onPress={() => walk(-1)} aria-keyshortcuts="k">
          <ChevronUp aria-hidden className="size-4" />
        </IconButton>
        <IconButton size="smallIcon" label={t("next")} onPress={() => walk(1)} aria-keyshortcuts="j">
          <ChevronDown aria-hidden className="size-4" />
        </IconButton>
        <Link to="/tickets/$id" params={{ id }} aria-label={t("peek.open")} title={t("peek.open")} className={buttonLook({ kind: "quiet", size: "smallIcon" })}>
          <Maximize2 aria-hidden className="size-4" />
        </Link>
        <IconButton size="smallIcon" label={t("peek.close")} onPress={close} aria-keyshortcuts="Escape">
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="min-h-0 overflow-y-auto p-4">
        <Panel key={id} lines={8}>
          <Peeked id={id} />
        </Panel>
      </div>
    </aside>
  );
}

function Peeked({ id }: { id: string }) {
  const t = useTranslations("tickets");
  const { data } = useSuspenseQuery(ticketQuery(id, null));
  const may = useMay();
  const { ticket } = data;
  useMarkedRead(TicketMarkReadDocument, ticket);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (!ticket) return <Empty title={t("gone")} />;
  const mayEdit = may.edit("TICKETS") && !ticket.mergedInto;
  return (
    <article className="flex flex-col gap-4">
      <header>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          <span className="tabular">{t("numbered", { number: ticket.number })}</span>
          {ticket.client?.name}
        </p>
        <h2 ref={heading} tabIndex={-1} className="mt-0.5 text-lg leading-snug outline-none">
          {ticket.subject ?? t("forgotten")}
        </h2>
        <p className="mt-1">
          <Status status={ticket.status} />
        </p>
      </header>
      <section aria-label={t("promises")} className="rounded-xl border border-line bg-surface p-4">
        <Clocks ticket={ticket} at={null} />
      </section>
      <Panel>
        <Thread ticket={ticket} at={null} />
      </Panel>
      {mayEdit && <Composer ticket={ticket} />}
      <section aria-label={t("properties")} className="rounded-xl border border-line bg-surface p-4">
        <Panel>
          <Properties ticket={ticket} mayEdit={mayEdit} />
        </Panel>
      </section>
    </article>
  );
}
