import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { check, fallback, object, optional, pipe, string } from "valibot";
import { FecExport } from "@/features/invoices/components/FecExport";
import { InvoicePlaces } from "@/features/invoices/components/InvoicePlaces";
import { Journal } from "@/features/invoices/components/Journal";
import { isDay } from "@/lib/format/instants";
import { TextField } from "@/ui/Field";
import { Page, Section } from "@/ui/Page";

const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const Route = createFileRoute("/_app/factures/journal")({
  validateSearch: object({ du: day, au: day }),
  component: Books,
});

function Books() {
  const t = useTranslations("books");
  const { du, au } = Route.useSearch();
  const navigate = Route.useNavigate();
  const narrow = (to: { du?: string | undefined; au?: string | undefined }) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <InvoicePlaces />
      <div className="flex flex-col gap-5">
        <div data-print="no">
          <Section title={t("fec.title")}>
            <FecExport />
          </Section>
        </div>
        <Section title={t("journal.title")} flush>
          <div data-print="no" className="flex flex-wrap items-end gap-3 border-b border-line p-3">
            <TextField type="date" label={t("from")} value={du ?? ""} onChange={(event) => narrow({ du: event.target.value || undefined })} />
            <TextField type="date" label={t("until")} value={au ?? ""} onChange={(event) => narrow({ au: event.target.value || undefined })} />
          </div>
          <Journal from={du ?? null} until={au ?? null} />
        </Section>
      </div>
    </Page>
  );
}
