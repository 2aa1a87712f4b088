import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, picklist, string } from "valibot";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { KINDS } from "@/features/audit/lib";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/historique/")({
  validateSearch: object({ quoi: fallback(picklist(KINDS), "TENANT"), sur: fallback(string(), "") }),
  component: Whole,
});

/** The history of anything, of what has no page of its own too. */
function Whole() {
  const t = useTranslations("audit");
  const { quoi, sur } = Route.useSearch();
  return (
    <Page title={t("history")} lead={t(`kinds.${quoi}`)} width="text">
      <Section title={t("whole")} flush>
        <Panel key={sur}>
          <HistoryOf kind={quoi} id={sur} isWhole />
        </Panel>
      </Section>
    </Page>
  );
}
