import { createFileRoute, Link } from "@tanstack/react-router";
import { ReceiptText } from "lucide-react";
import { useTranslations } from "use-intl";
import { flowQuery, type Of } from "@/features/board/api/flow";
import { BoardPlaces } from "@/features/board/components/BoardPlaces";
import { Flow } from "@/features/board/components/Flow";
import { SpanChoice } from "@/features/board/components/SpanChoice";
import { TeamChoice } from "@/features/board/components/TeamChoice";
import { flowSearch, spanOf, type FlowSearch } from "@/features/board/lib/spans";
import { ClientPicker } from "@/features/tickets/components/ClientFilter";
import { today } from "@/lib/format/today";
import { isOfTeam, mayOf, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/pilotage/evolution")({
  validateSearch: flowSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchQuery(flowQuery(spanOf(deps, today()), narrowed(deps))),
  component: Trends,
});

function narrowed({ client, equipe }: FlowSearch): Of {
  return { client: client ?? null, team: equipe ?? null };
}

/** Tickets over time, and the way to what was earned for whoever sees it. */
function Trends() {
  const t = useTranslations("board.flow");
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const viewer = useViewer();
  const seesMoney = isOfTeam(viewer) && mayOf(viewer).see("ACCOUNTING");
  const choose = (to: Partial<FlowSearch>) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true });
  const of = narrowed(search);
  return (
    <Page title={t("title")} lead={t("lead")} actions={seesMoney && <ToRevenue />}>
      <BoardPlaces team={of.team} />
      <Section title={t("title")}>
        <div data-print="no" className="mb-5 flex flex-col gap-3">
          <SpanChoice span={spanOf(search, today())} choose={choose} />
          <div className="flex flex-wrap gap-3">
            <div className="w-56">
              <ClientPicker chosen={search.client} choose={(client) => choose({ client })} />
            </div>
            <TeamChoice team={of.team} choose={(equipe) => choose({ equipe })} />
          </div>
        </div>
        <Panel lines={6}>
          <Flow span={spanOf(search, today())} of={of} />
        </Panel>
      </Section>
    </Page>
  );
}

function ToRevenue() {
  const t = useTranslations("board.flow");
  return (
    <Link to="/factures/chiffres" className={buttonLook({})}>
      <ReceiptText aria-hidden className="size-4" />
      {t("revenue")}
    </Link>
  );
}
