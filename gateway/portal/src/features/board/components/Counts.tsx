import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleX, Hourglass, Inbox, MailOpen, MessageSquareReply, TriangleAlert, UserRound, UserRoundX, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { BoardQuery } from "@/gql/graphql";
import { boardQuery } from "../api/queries";

type Name = Exclude<keyof BoardQuery["ticketBoard"], "__typename">;

/** Each number, the view of the list that it counts, and how it is drawn while it is not zero. */
const SHOWN = [
  { name: "late", view: "late", icon: CircleX, tone: "text-bad" },
  { name: "near", view: "soon", icon: TriangleAlert, tone: "text-warn" },
  { name: "critical", view: "critical", icon: CircleAlert, tone: "text-bad" },
  { name: "unanswered", view: "unanswered", icon: MessageSquareReply, tone: "text-warn" },
  { name: "unassigned", view: "unassigned", icon: UserRoundX, tone: "text-warn" },
  { name: "pending", view: "pending", icon: Inbox, tone: "" },
  { name: "waitingClient", view: "waiting", icon: Hourglass, tone: "" },
  { name: "mine", view: "mine", icon: UserRound, tone: "" },
  { name: "unread", view: "toRead", icon: MailOpen, tone: "" },
] as const satisfies readonly { name: Name; view: string; icon: LucideIcon; tone: string }[];

/** What needs somebody now: each number leads to its tickets. */
export function Counts({ team }: { team: string | null }) {
  const t = useTranslations("board");
  const { data } = useSuspenseQuery(boardQuery(team));
  return (
    <ul aria-label={t("counts")} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {SHOWN.map(({ name, view, icon: Icon, tone }) => {
        const count = data.ticketBoard[name];
        return (
          <li key={name} className={name === "late" ? "max-sm:col-span-2" : ""}>
            <Link
              to="/tickets"
              search={{ vue: view, ...(team ? { equipe: team } : {}) }}
              className="flex h-full flex-col rounded-xl border border-line bg-surface px-4 py-3 hover:border-line-strong"
            >
              <span className={`flex items-center gap-2 ${count > 0 ? tone : ""}`}>
                <span className="tabular text-2xl font-semibold">{count}</span>
                <Icon aria-hidden className={`ml-auto size-5 ${count > 0 && tone ? "" : "text-soft"}`} />
              </span>
              <span className="text-sm text-soft">{t(`names.${name}`)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
