import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { check, fallback, object, optional, pipe, string } from "valibot";
import { Ageing } from "@/features/invoices/components/Ageing";
import { InvoicePlaces } from "@/features/invoices/components/InvoicePlaces";
import { Revenue } from "@/features/invoices/components/Revenue";
import { lastOf, nextMonth } from "@/lib/format/calendar";
import { isDay } from "@/lib/format/instants";
import { today } from "@/lib/format/today";
import { TextField } from "@/ui/Field";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";

const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const Route = createFileRoute("/_app/factures/chiffres")({
  validateSearch: object({ du: day, au: day, le: day }),
  component: Figures,
});

/** What was earned over the last twelve months, and who owes what today, unless other days are said. */
function Figures() {
  const t = useTranslations("figures");
  const { du = nextMonth(today(), -11), au = lastOf(today()), le } = Route.useSearch();
  const navigate = Route.useNavigate();
  const narrow = (to: { du?: string; au?: string; le?: string | undefined }) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <InvoicePlaces />
      <div className="flex flex-col gap-5">
        <Section title={t("revenue.title")}>
          <div data-print="no" className="mb-4 flex flex-wrap gap-3">
            <TextField type="date" label={t("from")} value={du} max={au} onChange={(event) => isDay(event.target.value) && narrow({ du: event.target.value })} />
            <TextField type="date" label={t("until")} value={au} min={du} onChange={(event) => isDay(event.target.value) && narrow({ au: event.target.value })} />
          </div>
          <Panel key={`${du}${au}`} lines={6}>
            <Revenue from={du} until={au} />
          </Panel>
        </Section>
        <Section title={t("ageing.title")} flush>
          <div data-print="no" className="border-b border-line p-4">
            <TextField type="date" className="max-w-52" label={t("on")} value={le ?? today()} onChange={(event) => narrow({ le: isDay(event.target.value) ? event.target.value : undefined })} />
          </div>
          <Panel key={le ?? ""} lines={6}>
            <Ageing on={le ?? null} />
          </Panel>
        </Section>
      </div>
    </Page>
  );
}
