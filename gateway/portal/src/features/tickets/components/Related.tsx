import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { TicketUndoMergeDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { useSay } from "@/ui/say";
import type { Ticket } from "./TicketPage";

/** Other tickets that this one goes with: merged, continued, or the one it goes on in. */
export function Related({ ticket, mayEdit }: { ticket: Ticket; mayEdit: boolean }) {
  const t = useTranslations("tickets.related");
  const say = useSay();
  const undo = useCommand(TicketUndoMergeDocument, ["TICKET"]);
  const related = [
    ...(ticket.mergedInto ? [{ kind: "mergedInto" as const, to: ticket.mergedInto }] : []),
    ...(ticket.follows ? [{ kind: "follows" as const, to: ticket.follows }] : []),
    ...ticket.followedBy.map((to) => ({ kind: "followedBy" as const, to })),
    ...ticket.merged.map((to) => ({ kind: "merged" as const, to })),
  ];
  if (related.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-lg bg-info-soft px-3.5 py-2.5 text-sm text-info">
      {related.map(({ kind, to }) => (
        <li key={to.id} className="flex flex-wrap items-center gap-x-2">
          <span>{t(kind)}</span>
          <Link to="/tickets/$id" params={{ id: to.id }} className="font-medium underline underline-offset-2">
            {to.number} · {to.subject}
          </Link>
          {kind === "merged" && mayEdit && (
            <Button
              kind="quiet"
              size="small"
              isPending={undo.isPending}
              onPress={() => void say(undo.mutateAsync({ ticket: to.id }), t("undone"))}
            >
              {t("undo")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
