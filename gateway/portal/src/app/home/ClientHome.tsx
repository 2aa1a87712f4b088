import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { HoursLeft } from "@/features/hour-banks/components/HoursLeft";
import { LatestInvoices } from "@/features/invoices/components/LatestInvoices";
import { latestRequests, waitingForMe } from "@/features/requests/api/queries";
import { RequestCards } from "@/features/requests/components/RequestCards";
import { useMay, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Page, Section } from "@/ui/Page";
import { Empty, Panel } from "@/ui/states";

/** What a client comes for: to ask, to see what waits for them, and how many hours are left. */
export default function ClientHome() {
  const t = useTranslations("clientHome");
  const viewer = useViewer();
  const may = useMay();
  return (
    <Page
      title={viewer.account.name ? t("greeting", { name: viewer.account.name }) : t("title")}
      lead={viewer.account.client?.name}
      actions={
        may.edit("TICKETS") && (
          <Link to="/demandes/nouvelle" className={buttonLook({ kind: "primary", size: "large" })}>
            <Plus aria-hidden className="size-4.5" />
            {t("new")}
          </Link>
        )
      }
    >
      <div className="grid items-start gap-5 *:min-w-0 lg:grid-cols-[1fr_22rem]">
        <div className="flex flex-col gap-5">
          <Section title={t("waiting")} flush>
            <Panel>
              <Waiting />
            </Panel>
          </Section>
          <Section
            title={t("requests")}
            flush
            actions={
              <Link to="/demandes" className={buttonLook({ kind: "quiet", size: "small" })}>
                {t("all")}
              </Link>
            }
          >
            <Panel>
              <Others />
            </Panel>
          </Section>
        </div>
        <div className="flex flex-col gap-5">
          {may.see("HOUR_BANKS") && (
            <Section
              title={t("hours")}
              actions={
                <Link to="/heures" className={buttonLook({ kind: "quiet", size: "small" })}>
                  {t("statement")}
                </Link>
              }
            >
              <Panel>
                <HoursLeft />
              </Panel>
            </Section>
          )}
          {may.see("ACCOUNTING") && (
            <Section
              title={t("invoices")}
              flush
              actions={
                <Link to="/factures" className={buttonLook({ kind: "quiet", size: "small" })}>
                  {t("allInvoices")}
                </Link>
              }
            >
              <Panel>
                <LatestInvoices />
              </Panel>
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

function Waiting() {
  const t = useTranslations("clientHome");
  const { data } = useSuspenseQuery(waitingForMe());
  if (data.tickets.nodes.length === 0) {
    return (
      <p className="flex items-center gap-2.5 px-4 py-4 text-soft">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
        {t("nothing")}
      </p>
    );
  }
  return <RequestCards rows={data.tickets.nodes} label={t("waiting")} />;
}

/** What waits for somebody else: the rest stands above. */
function Others() {
  const t = useTranslations("clientHome");
  const { data } = useSuspenseQuery(latestRequests());
  const { data: mine } = useSuspenseQuery(waitingForMe());
  const waiting = new Set(mine.tickets.nodes.map(({ id }) => id));
  const others = data.tickets.nodes.filter(({ id }) => !waiting.has(id));
  if (data.tickets.nodes.length === 0) return <Empty title={t("none")}>{t("noneHint")}</Empty>;
  if (others.length === 0) return <p className="px-4 py-4 text-soft">{t("noOther")}</p>;
  return <RequestCards rows={others} label={t("requests")} />;
}
