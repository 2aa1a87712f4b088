import { createFileRoute } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { useReadAbout } from "@/features/notices/useReadAbout";
import { ticketQuery, threadPages } from "@/features/tickets/api/queries";
import { TicketOpening } from "@/features/tickets/components/TicketOpening";
import { TicketPage } from "@/features/tickets/components/TicketPage";
import { LogOnTicket } from "@/features/time-entries/components/LogOnTicket";
import { StartTimer } from "@/features/timer/components/StartTimer";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Waiting } from "@/ui/states";
import { useAt } from "@/lib/time-travel/at";

export const Route = createFileRoute("/_app/tickets/$id")({
  loaderDeps: ({ search }) => ({ at: search.at ?? null }),
  loader: ({ context: { queries }, params, deps }) => {
    void queries.prefetchQuery(ticketQuery(params.id, deps.at));
    void queries.prefetchInfiniteQuery(threadPages(params.id, deps.at));
  },
  component: One,
});

const loadAnswers = () => import("@/features/answer-templates/components/ChooseAnswer");
const ChooseAnswer = lazy(loadAnswers);

function One() {
  const { id } = Route.useParams();
  const at = useAt();
  const may = useMay();
  const isTeam = isOfTeam(useViewer());
  useReadAbout("ticket", id, at);
  useEffect(() => {
    // Ahead of the first slash, so that what is typed right after it arrives.
    if (isTeam) void loadAnswers();
  }, [isTeam]);
  return (
    <Suspense key={id} fallback={at ? <Waiting lines={8} /> : <TicketOpening id={id} />}>
      <TicketPage
        id={id}
        at={at}
        history={<HistoryOf kind="TICKET" id={id} until={at} />}
        answers={isTeam ? (slot) => <ChooseAnswer ticket={id} {...slot} /> : undefined}
        time={(ticket) =>
          may.edit("TIME") && (
            <>
              <StartTimer ticket={ticket.id} />
              <LogOnTicket ticket={ticket.id} number={ticket.number} />
            </>
          )
        }
      />
    </Suspense>
  );
}
