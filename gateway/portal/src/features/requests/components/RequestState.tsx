import { CircleCheck, CircleDot, CircleEllipsis, Hourglass, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { TicketStatus } from "@/gql/graphql";
import { Badge, type Tone } from "@/ui/Badge";

const LOOK: Record<TicketStatus, { tone: Tone; icon: LucideIcon }> = {
  OPEN: { tone: "info", icon: CircleDot },
  IN_PROGRESS: { tone: "accent", icon: CircleEllipsis },
  ESCALATED: { tone: "accent", icon: CircleEllipsis },
  WAITING_CLIENT: { tone: "warn", icon: Hourglass },
  RESOLVED: { tone: "good", icon: CircleCheck },
  CLOSED: { tone: "plain", icon: CircleCheck },
};

/** How far a request is, in words for those who asked. */
export function RequestState({ status }: { status: TicketStatus }) {
  const t = useTranslations("requests.status");
  const { tone, icon: Icon } = LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(status)}
    </Badge>
  );
}
