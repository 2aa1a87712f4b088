import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Empty } from "@/ui/states";
import { clientTickets } from "../api/queries";
import { TicketCard } from "./TicketCards";

/** A client's latest tickets, and a way to all of them. */
export function ClientTickets({ client }: { client: string }) {
  const t = useTranslations("tickets");
  const { data } = useSuspenseInfiniteQuery(clientTickets(client));
  const page = data.pages[0]?.tickets;
  if (!page || page.nodes.length === 0) return <Empty title={t("none.all")} />;
  return (
    <>
      <ul className="divide-y divide-line">
        {page.nodes.map((ticket) => (
          <li key={ticket.id}>
            <TicketCard ticket={ticket} />
          </li>
        ))}
      </ul>
      {(page.totalCount ?? 0) > page.nodes.length && (
        <p className="border-t border-line p-3 text-center text-sm">
          <Link to="/tickets" search={{ client, vue: "all" }} className="text-accent-text underline underline-offset-2">
            {t("seeAll", { count: page.totalCount ?? 0 })}
          </Link>
        </p>
      )}
    </>
  );
}
