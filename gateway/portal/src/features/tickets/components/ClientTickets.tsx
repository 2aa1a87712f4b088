import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Empty } from "@/ui/states";
import { clientTickets, machineTickets } from "../api/queries";
import type { TicketSearch } from "../lib/filters";
import { TicketCard } from "./TicketCards";

/** A client's latest tickets, and a way to all of them: whose they are stands above. */
export function ClientTickets({ client }: { client: string }) {
  return <Latest query={clientTickets(client)} all={{ client }} />;
}

/** The latest that are about a machine. */
export function MachineTickets({ machine }: { machine: string }) {
  return <Latest query={machineTickets(machine)} all={{ machine }} />;
}

function Latest({ query, all }: { query: ReturnType<typeof clientTickets>; all: TicketSearch }) {
  const t = useTranslations("tickets");
  const { data } = useSuspenseInfiniteQuery(query);
  const page = data.pages[0]?.tickets;
  if (!page || page.nodes.length === 0) return <Empty title={t("none.all")} />;
  return (
    <>
      <ul className="divide-y divide-line">
        {page.nodes.map((ticket) => (
          <li key={ticket.id}>
            <TicketCard ticket={ticket} hideClient />
          </li>
        ))}
      </ul>
      {(page.totalCount ?? 0) > page.nodes.length && (
        <p className="border-t border-line p-3 text-center text-sm">
          <Link to="/tickets" search={{ ...all, vue: "all" }} className="text-accent-text underline underline-offset-2">
            {t("seeAll", { count: page.totalCount ?? 0 })}
          </Link>
        </p>
      )}
    </>
  );
}
