import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { DeadlineFragment, TicketClock } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { Moment } from "@/ui/time";
import { ClockMark } from "./marks";
import type { Ticket } from "./TicketPage";

const WhyDialog = lazy(() => import("./WhyDialog"));

/** The two promises of a ticket, and why each is when it is. */
export function Clocks({ ticket, at }: { ticket: Ticket; at: string | null }) {
  const t = useTranslations("tickets.clock");
  const [asked, setAsked] = useState<TicketClock | null>(null);
  if (!ticket.firstAnswer && !ticket.resolution) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <One name={t("firstAnswer")} deadline={ticket.firstAnswer} onWhy={() => setAsked("FIRST_ANSWER")} />
      <One name={t("resolution")} deadline={ticket.resolution} onWhy={() => setAsked("RESOLUTION")} />
      <Suspense>{asked && <WhyDialog ticket={ticket} at={at} clock={asked} onClose={() => setAsked(null)} />}</Suspense>
    </div>
  );
}

function One({ name, deadline, onWhy }: { name: string; deadline: DeadlineFragment | null; onWhy: () => void }) {
  const t = useTranslations("tickets.clock");
  if (!deadline) return null;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="flex-1 font-medium">{name}</span>
        <ClockMark deadline={deadline} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2 text-soft">
        <span className="flex-1">
          {deadline.doneAt
            ? t.rich("doneAt", { moment: () => <Moment at={deadline.doneAt ?? ""} /> })
            : t.rich("due", { moment: () => <Moment at={deadline.due} /> })}
        </span>
        <Button kind="link" size="inline" onPress={onWhy} aria-label={t("whyOf", { clock: name })}>
          {t("why")}
        </Button>
      </div>
      {deadline.promised !== deadline.due && (
        <p className="text-[0.8125rem] text-soft">{t.rich("promised", { moment: () => <Moment at={deadline.promised} /> })}</p>
      )}
      {deadline.pausedSince && (
        <p className="text-[0.8125rem] text-soft">{t.rich("pausedSince", { moment: () => <Moment at={deadline.pausedSince ?? ""} /> })}</p>
      )}
    </div>
  );
}
