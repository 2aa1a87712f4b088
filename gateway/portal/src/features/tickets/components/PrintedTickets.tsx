import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { Moment } from "@/ui/time";
import { pressing } from "../lib/clock";

/** The list on paper: every row that was loaded, in a table that goes on from sheet to sheet. */
export function PrintedTickets({ rows }: { rows: readonly TicketRowFragment[] }) {
  const t = useTranslations("tickets");
  const now = Date.now();
  return (
    <table aria-label={t("title")} className="w-full text-left text-[9pt]">
      <thead>
        <tr className="border-b border-line-strong">
          <th scope="col" className="pr-2">{t("columns.number")}</th>
          <th scope="col" className="pr-2">{t("columns.subject")}</th>
          <th scope="col" className="pr-2">{t("columns.status")}</th>
          <th scope="col" className="pr-2">{t("columns.priority")}</th>
          <th scope="col" className="pr-2">{t("columns.assignee")}</th>
          <th scope="col">{t("columns.clock")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((ticket) => {
          const clock = ticket[pressing(ticket, now)];
          return (
            <tr key={ticket.id} className="border-b border-line align-top">
              <td className="tabular py-1 pr-2">{ticket.number}</td>
              <td className="py-1 pr-2">
                {ticket.subject ?? t("forgotten")}
                <span className="block text-soft">{ticket.client?.name}</span>
              </td>
              <td className="py-1 pr-2">{ticket.status && t(`status.${ticket.status}`)}</td>
              <td className="py-1 pr-2">{ticket.priority && t(`priority.${ticket.priority}`)}</td>
              <td className="py-1 pr-2">{ticket.assignee?.name ?? t("nobody")}</td>
              <td className="py-1">{clock ? <Moment at={clock.due} /> : "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
