import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { check, fallback, object, optional, picklist, pipe, string } from "valibot";
import type { InvoiceEarningsBy } from "@/gql/graphql";
import { Earnings } from "@/features/invoices/components/Earnings";
import { InvoicePlaces } from "@/features/invoices/components/InvoicePlaces";
import { lastOf, nextMonth } from "@/lib/format/calendar";
import { isDay } from "@/lib/format/instants";
import { today } from "@/lib/format/today";
import { TextField } from "@/ui/Field";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";

const BY = { mois: "MONTH", client: "CLIENT", contrat: "CONTRACT", personne: "TECHNICIAN" } as const satisfies Record<string, InvoiceEarningsBy>;
const KEYS = ["mois", "client", "contrat", "personne"] as const;

const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const Route = createFileRoute("/_app/factures/marges")({
  validateSearch: object({ par: fallback(optional(picklist(KEYS)), undefined), du: day, au: day }),
  component: Margins,
});

/** What was earned over the last twelve months, unless other days are said, and what stays of it. */
function Margins() {
  const t = useTranslations("earnings");
  const { par = "mois", du = nextMonth(today(), -11), au = lastOf(today()) } = Route.useSearch();
  const navigate = Route.useNavigate();
  const narrow = (to: { par?: (typeof KEYS)[number]; du?: string; au?: string }) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <InvoicePlaces />
      <Section title={t("title")}>
        <div data-print="no" className="mb-4 flex flex-wrap items-end gap-3">
          <Tabs label={t("told")} chosen={par} onChoose={(one) => narrow({ par: one })} tabs={KEYS.map((key) => ({ key, name: t(`by.${BY[key]}`) }))} />
          <TextField type="date" label={t("from")} value={du} max={au} onChange={(event) => isDay(event.target.value) && narrow({ du: event.target.value })} />
          <TextField type="date" label={t("until")} value={au} min={du} onChange={(event) => isDay(event.target.value) && narrow({ au: event.target.value })} />
        </div>
        <Panel key={`${par}${du}${au}`} lines={6}>
          <Earnings from={du} until={au} by={BY[par]} />
        </Panel>
      </Section>
    </Page>
  );
}
