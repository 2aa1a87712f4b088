import { CircleCheck, CircleDashed, CircleX, Hourglass, MessageSquareWarning, PencilLine, Send, Undo2, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { InvoiceRowFragment, InvoiceStage } from "@/gql/graphql";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";
import { Badge, type Tone } from "@/ui/Badge";

const LOOK: Record<InvoiceStage, { tone: Tone; icon: LucideIcon }> = {
  DRAFT: { tone: "plain", icon: PencilLine },
  DISCARDED: { tone: "plain", icon: CircleX },
  VALIDATED: { tone: "info", icon: CircleDashed },
  SENT: { tone: "info", icon: Send },
  PARTIALLY_PAID: { tone: "warn", icon: CircleDashed },
  PAID: { tone: "good", icon: CircleCheck },
  CREDITED: { tone: "plain", icon: Undo2 },
};

type Known = Pick<InvoiceRowFragment, "stage" | "kind" | "daysLate" | "disputed" | "reminded">;

/** How far it is, whether it is late and by how much, and whether the client says that it is not owed. */
export function InvoiceState({ invoice: { stage, kind, daysLate, disputed, reminded } }: { invoice: Known }) {
  const t = useTranslations("invoices.state");
  const { tone, icon: Icon } = LOOK[stage ?? "DRAFT"];
  // Whoever is to pay reads what it means for them, and no step of the agency's work.
  const isOwn = isOfClient(useViewer());
  // A credit note is not paid: that nothing of it is owed says nothing.
  const isSettled = kind === "CREDIT_NOTE" && stage !== "DRAFT" && stage !== "DISCARDED";
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {isSettled ? (
        <Badge icon={<CircleCheck aria-hidden className="size-3.5" />}>{t(isOwn ? "own.settled" : "stages.VALIDATED")}</Badge>
      ) : (
        <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
          {t(isOwn ? `own.${stage ?? "DRAFT"}` : `stages.${stage ?? "DRAFT"}`)}
        </Badge>
      )}
      {daysLate !== null && (
        <Badge tone="bad" icon={<Hourglass aria-hidden className="size-3.5" />}>
          {t("late", { count: daysLate })}
        </Badge>
      )}
      {disputed && (
        <Badge tone="warn" icon={<MessageSquareWarning aria-hidden className="size-3.5" />}>
          {t("disputed")}
        </Badge>
      )}
      {reminded > 0 && <Badge>{t("reminded", { level: reminded })}</Badge>}
    </span>
  );
}
