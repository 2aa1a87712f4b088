import { useSuspenseQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { DeadlineFragment } from "@/gql/graphql";
import type { Line } from "@/lib/time-travel/differences";
import { Differences } from "@/ui/Differences";
import { useLines } from "@/ui/lines";
import { useMoment } from "@/ui/time";
import { ticketQuery } from "../api/queries";
import type { Ticket } from "./TicketPage";

export default function TicketDifferences({ id, at }: { id: string; at: string }) {
  const [then, now] = useSuspenseQueries({ queries: [ticketQuery(id, at), ticketQuery(id, null)] });
  const lines = useTicketLines();
  return <Differences at={at} then={lines(then.data.ticket)} now={lines(now.data.ticket)} />;
}

function useTicketLines(): (ticket: Ticket | null) => readonly Line[] {
  const t = useTranslations("tickets");
  const { words, list, duration, whether } = useLines();
  const promise = usePromise();
  const related = (others: Ticket["merged"]) => others.map(({ number, subject }) => `${number} · ${subject ?? t("forgotten")}`);
  return (ticket) =>
    ticket === null
      ? []
      : [
          words("subject", t("columns.subject"), ticket.subject ?? t("forgotten")),
          words("description", t("new.description"), ticket.description),
          words("status", t("columns.status"), ticket.status && t(`status.${ticket.status}`)),
          words("priority", t("columns.priority"), ticket.priority && t(`priority.${ticket.priority}`)),
          words("type", t("columns.type"), ticket.type && t(`type.${ticket.type}`)),
          words("theme", t("theme"), ticket.theme),
          words("assignee", t("columns.assignee"), ticket.assignee?.name ?? t("nobody")),
          words("team", t("columns.team"), ticket.team?.name),
          words("client", t("columns.client"), ticket.client?.name),
          words("contact", t("contact"), ticket.contact?.name),
          words("contract", t("contract"), ticket.contract?.name ?? t("noContract")),
          words("firstAnswer", t("clock.firstAnswer"), promise(ticket.firstAnswer)),
          words("resolution", t("clock.resolution"), promise(ticket.resolution)),
          whether("closingRequested", t("closingAsked"), ticket.closingRequested),
          duration("worked", t("worked"), ticket.worked),
          list("files", t("differences.files"), ticket.files.map(({ name }) => name)),
          list("mergedInto", t("related.mergedInto"), related(ticket.mergedInto ? [ticket.mergedInto] : [])),
          list("merged", t("related.merged"), related(ticket.merged)),
          list("follows", t("related.follows"), related(ticket.follows ? [ticket.follows] : [])),
          list("followedBy", t("related.followedBy"), related(ticket.followedBy)),
        ];
}

/** A promise as a fact, not as a clock: what is near changes with every minute, when it is due does not. */
function usePromise(): (deadline: DeadlineFragment | null) => string | null {
  const t = useTranslations("tickets.differences");
  const moment = useMoment();
  return (deadline) => {
    if (!deadline) return null;
    const { due, doneAt, pausedSince } = deadline;
    if (doneAt) return t("done", { moment: moment(doneAt) });
    return pausedSince ? t("paused", { moment: moment(pausedSince) }) : t("due", { moment: moment(due) });
  };
}
