import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChartColumn } from "lucide-react";
import { lazy } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { ticketCounts } from "@/features/tickets/api/queries";
import { FewTickets } from "@/features/tickets/components/FewTickets";
import type { View } from "@/features/tickets/lib/filters";
import { useMay, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { DAY } from "./ahead";

const InvoiceCounts = lazy(() => import("@/features/invoices/components/InvoiceCounts"));

/** What presses, then what is mine, then what nobody has; before that, for whoever invoices, what waits to be. */
export default function MyDay() {
  const t = useTranslations("day");
  const format = useFormatter();
  const { account } = useViewer();
  const may = useMay();
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {account.name && `${t("hello", { name: account.name })} `}
          {format.dateTime(new Date(), { weekday: "long", day: "numeric", month: "long" })}
        </>
      }
      actions={
        may.see("TICKETS") && (
          <Link to="/pilotage/evolution" className={buttonLook({ kind: "quiet" })}>
            <ChartColumn aria-hidden className="size-4" />
            {t("trends")}
          </Link>
        )
      }
    >
      {may.edit("ACCOUNTING") && (
        <div className="mb-5">
          <Panel lines={1}>
            <InvoiceCounts />
          </Panel>
        </div>
      )}
      {may.see("TICKETS") && (
        <div className="flex flex-col gap-5">
          <Panel lines={1}>
            <Counts />
          </Panel>
          <div className="grid items-start gap-5 *:min-w-0 xl:grid-cols-2">
            {DAY.map((view) => (
              <Board key={view} view={view} />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}

const COUNTED = ["near", "unanswered", "mine", "unassigned", "waiting"] as const;

function Counts() {
  const t = useTranslations("tickets.views");
  const day = useTranslations("day");
  const { data } = useSuspenseQuery(ticketCounts());
  return (
    <ul aria-label={day("counts")} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {COUNTED.map((view) => {
        const count = data[view].totalCount ?? 0;
        const isPressing = count > 0 && view === "near";
        return (
          <li key={view}>
            <Link
              to="/tickets"
              search={{ vue: view }}
              className="flex flex-col rounded-xl border border-line bg-surface px-4 py-3 hover:border-line-strong"
            >
              <span className={`tabular text-2xl font-semibold ${isPressing ? "text-warn" : ""}`}>{count}</span>
              <span className="text-sm text-soft">{t(view)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Board({ view }: { view: View }) {
  const t = useTranslations("tickets.views");
  const day = useTranslations("day");
  return (
    <Section
      title={t(view)}
      flush
      actions={
        <Link to="/tickets" search={{ vue: view }} className={buttonLook({ kind: "quiet", size: "small" })}>
          {day("all")}
        </Link>
      }
    >
      <Panel>
        <FewTickets view={view} nothing={day(`nothing.${view as "near"}`)} />
      </Panel>
    </Section>
  );
}
