import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { MachineAlertRowFragment } from "@/gql/graphql";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Moment } from "@/ui/time";
import { useFound } from "@/ui/units";
import { AlertState } from "./AlertState";

interface Props {
  alerts: readonly MachineAlertRowFragment[];
  /** What the page says already. */
  without?: "machine" | "rule";
}

/** Alerts with what they found, since when, and the ticket that tells of each (RM4, TK1). */
export function AlertTable({ alerts, without }: Props) {
  const t = useTranslations("machines.alerts");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Head>{t("columns.alert")}</Head>
          {without !== "machine" && <Head>{t("columns.machine")}</Head>}
          <Head>{t("columns.priority")}</Head>
          <Head>{t("columns.state")}</Head>
          <Head>{t("columns.ticket")}</Head>
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => (
          <Alert key={alert.id} alert={alert} without={without} />
        ))}
      </tbody>
    </Table>
  );
}

function Alert({ alert, without }: { alert: MachineAlertRowFragment; without: Props["without"] }) {
  const t = useTranslations("machines.alerts");
  const priorities = useTranslations("tickets.priority");
  const { subject, machine, client, rule, priority, clearedAt } = alert;
  return (
    <Row>
      <Cell main>
        <span className="font-medium">{subject}</span>
        {without !== "rule" && (
          <span className="block text-[0.8125rem] text-soft">
            {rule ? (
              <Link to="/machines/regles/$id" params={{ id: rule.id }} className="rounded underline underline-offset-2 hover:text-ink">
                {rule.name}
              </Link>
            ) : (
              t("silence")
            )}
          </span>
        )}
      </Cell>
      {without !== "machine" && (
        <Cell label={t("columns.machine")}>
          {machine && (
            <Link to="/machines/$id" params={{ id: machine.id }} className="rounded font-medium hover:underline">
              {machine.name}
            </Link>
          )}
          {client && <span className="block text-[0.8125rem] text-soft">{client.name}</span>}
        </Cell>
      )}
      <Cell label={t("columns.priority")}>{priorities(priority)}</Cell>
      <Cell label={t("columns.state")}>
        <AlertState isOver={clearedAt !== null} />
        <span className="mt-0.5 block text-[0.8125rem] text-soft">
          <When alert={alert} />
        </span>
      </Cell>
      <Cell label={t("columns.ticket")}>
        <TicketOf alert={alert} />
      </Cell>
    </Row>
  );
}

/** From when until when, and what was measured. */
function When({ alert: { since, clearedAt, rule, measured } }: { alert: MachineAlertRowFragment }) {
  const t = useTranslations("machines.alerts");
  const found = useFound();
  const value = rule && found(rule.condition, measured);
  const from = () => <Moment at={since} />;
  return (
    <>
      {clearedAt ? t.rich("during", { from, until: () => <Moment at={clearedAt} /> }) : t.rich("since", { moment: from })}
      {value && ` · ${value}`}
    </>
  );
}

function TicketOf({ alert: { ticket, times } }: { alert: MachineAlertRowFragment }) {
  const t = useTranslations("machines.alerts");
  const statuses = useTranslations("tickets.status");
  if (!ticket) return <span className="text-soft">{t("noTicket")}</span>;
  return (
    <>
      <Link to="/tickets/$id" params={{ id: ticket.id }} className="tabular rounded font-medium hover:underline">
        {t("numbered", { number: ticket.number })}
      </Link>{" "}
      {ticket.status && <span className="text-soft">{statuses(ticket.status)}</span>}
      {times > 1 && <span className="block text-[0.8125rem] text-soft">{t("times", { count: times })}</span>}
    </>
  );
}
