import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Page, Trail } from "@/ui/Page";
import { Waiting } from "@/ui/states";
import { knownRow } from "../lib/known";
import { Status } from "./marks";

/** The ticket as the list had it, drawn at once: the rest comes as it arrives. */
export function TicketOpening({ id }: { id: string }) {
  const t = useTranslations("tickets");
  const row = knownRow(useQueryClient(), id);
  if (!row) return <Waiting lines={8} />;
  return (
    <Page
      width="full"
      title={row.subject ?? t("forgotten")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/tickets" className="hover:underline">
              {t("title")}
            </Link>,
            row.client && <span key="client">{row.client.name}</span>,
            <span key="number" className="tabular">
              {t("numbered", { number: row.number })}
            </span>,
          ]}
        </Trail>
      }
      lead={<Status status={row.status} />}
    >
      <Waiting lines={8} />
    </Page>
  );
}
