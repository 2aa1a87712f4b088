import { createFileRoute, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, string } from "valibot";
import { boardQuery, workloadQuery } from "@/features/board/api/queries";
import { BoardPlaces } from "@/features/board/components/BoardPlaces";
import { Counts } from "@/features/board/components/Counts";
import { TeamChoice } from "@/features/board/components/TeamChoice";
import { Workload } from "@/features/board/components/Workload";
import { FewTickets } from "@/features/tickets/components/FewTickets";
import type { View } from "@/features/tickets/lib/filters";
import { WorkedDays } from "@/features/time-entries/components/WorkedDays";
import { useMay } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/pilotage/")({
  validateSearch: object({ equipe: fallback(optional(string()), undefined) }),
  loaderDeps: ({ search }) => ({ team: search.equipe ?? null }),
  loader: ({ context, deps }) => {
    void context.queries.prefetchQuery(boardQuery(deps.team));
    void context.queries.prefetchQuery(workloadQuery(deps.team));
  },
  component: Board,
});

/** How the promises stand, and who has how much. */
function Board() {
  const t = useTranslations("board");
  const time = useTranslations("time.plot");
  const may = useMay();
  const { equipe } = Route.useSearch();
  const navigate = Route.useNavigate();
  const team = equipe ?? null;
  return (
    <Page title={t("title")} lead={t("lead")} actions={<TeamChoice hideLabel team={team} choose={(one) => void navigate({ search: (was) => ({ ...was, equipe: one }) })} />}>
      <BoardPlaces team={team} />
      <div className="flex flex-col gap-5">
        <Panel lines={2}>
          <Counts team={team} />
        </Panel>
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <Pressing view="late" team={team} />
          <Pressing view="soon" team={team} />
        </div>
        {may.see("TIME") && (
          <Section title={time("title")}>
            <Panel>
              <WorkedDays />
            </Panel>
          </Section>
        )}
        <Section title={t("workload")} flush>
          <Panel>
            <Workload team={team} />
          </Panel>
        </Section>
      </div>
    </Page>
  );
}

function Pressing({ view, team }: { view: View; team: string | null }) {
  const t = useTranslations("tickets");
  const board = useTranslations("board");
  return (
    <Section
      title={t(`views.${view}`)}
      flush
      actions={
        <Link to="/tickets" search={{ vue: view, ...(team ? { equipe: team } : {}) }} className={buttonLook({ kind: "quiet", size: "small" })}>
          {board("all")}
        </Link>
      }
    >
      <Panel>
        <FewTickets view={view} team={team} nothing={t(`none.${view}`)} />
      </Panel>
    </Section>
  );
}
