import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { alertPages } from "@/features/machines/api/queries";
import { AlertList } from "@/features/machines/components/AlertList";
import { MachinePlaces } from "@/features/machines/components/MachinePlaces";
import { alertFilter, alertSearch } from "@/features/machines/lib/alerts";
import { Page } from "@/ui/Page";

export const Route = createFileRoute("/_app/machines/alertes")({
  validateSearch: alertSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(alertPages(alertFilter(deps))),
  component: Alerts,
});

function Alerts() {
  const t = useTranslations("machines.alerts");
  const search = Route.useSearch();
  const go = Route.useNavigate();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <MachinePlaces />
      <AlertList search={search} narrow={(to) => void go({ search: (was) => ({ ...was, ...to }) })} />
    </Page>
  );
}
