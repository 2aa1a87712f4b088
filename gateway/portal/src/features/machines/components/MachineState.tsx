import { CircleCheck, CircleSlash, Hourglass, VolumeX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { MachineRowFragment, MachineStanding } from "@/gql/graphql";
import { Badge, type Tone } from "@/ui/Badge";
import { Moment } from "@/ui/time";

const LOOK = {
  ENROLLED: { tone: "good", icon: CircleCheck },
  SILENT: { tone: "bad", icon: VolumeX },
  EXPECTED: { tone: "plain", icon: Hourglass },
  REVOKED: { tone: "plain", icon: CircleSlash },
} as const satisfies Record<MachineStanding, { tone: Tone; icon: unknown }>;

/** Whether it is heard: a picture and a word. */
export function MachineState({ standing }: { standing: MachineStanding }) {
  const t = useTranslations("machines.standings");
  const { tone, icon: Icon } = LOOK[standing];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(standing)}
    </Badge>
  );
}

type Standing = Pick<MachineRowFragment, "standing" | "heardAt" | "silentSince" | "codeUntil" | "revokedAt">;

/** Since when it stands so, by the server's clock. */
export function Since({ machine: { standing, heardAt, silentSince, codeUntil, revokedAt } }: { machine: Standing }) {
  const t = useTranslations("machines.since");
  if (standing === "EXPECTED") {
    const isOver = Date.parse(codeUntil) < Date.now();
    return t.rich(isOver ? "codeOver" : "codeUntil", { moment: () => <Moment at={codeUntil} /> });
  }
  if (standing === "REVOKED" && revokedAt) return t.rich("revoked", { moment: () => <Moment at={revokedAt} /> });
  if (standing === "SILENT" && silentSince) return t.rich("silent", { moment: () => <Moment at={silentSince} /> });
  return heardAt ? t.rich("heard", { moment: () => <Moment at={heardAt} /> }) : t("never");
}
