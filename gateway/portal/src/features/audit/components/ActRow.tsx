import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleX, Eye, History, Minus, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ActOutcome, AuditQuery } from "@/gql/graphql";
import { Aloud } from "@/ui/Aloud";
import { Badge, type Tone } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Dotted } from "@/ui/Dotted";
import { Moment } from "@/ui/time";
import { cameTo, justBefore, type AuditSearch } from "../lib";
import { useActName } from "./actName";
import { useWho } from "./who";

type Act = AuditQuery["audit"]["nodes"][number];

interface Props {
  act: Act;
  narrow: (to: Partial<AuditSearch>) => void;
}

/** Who asked for what, when and from where; what came of it; and the ways from there. */
export function ActRow({ act, narrow }: Props) {
  const who = useWho();
  return (
    <li className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:gap-4">
      <div className="flex items-baseline justify-between gap-3 text-sm sm:w-52 sm:flex-col sm:justify-start sm:gap-0.5">
        <span className="font-medium">{who(act.who)}</span>
        <span className="text-soft">
          <Moment at={act.at} />
        </span>
      </div>
      <What act={act} />
      <div className="flex items-start gap-2">
        <Outcome outcome={act.outcome} />
        <Ways act={act} narrow={narrow} />
      </div>
    </li>
  );
}

function What({ act }: { act: Act }) {
  const t = useTranslations("audit");
  const named = useActName();
  return (
    <div className="min-w-0 flex-1">
      {act.name && <p className="font-medium">{named(act.name)}</p>}
      <ul>
        {cameTo(act).map((sentence, place) => (
          <li key={place} className="line-clamp-3">
            <Aloud text={sentence} />
          </li>
        ))}
      </ul>
      <Dotted className="mt-0.5 block text-[0.8125rem] text-soft">
        {/* What the search above the list finds them by. */}
        {act.name && <code className="font-sans">{act.name}</code>}
        {act.code && <code className="font-sans">{act.code}</code>}
        {act.door && t(`doors.${act.door}`)}
        {act.place && <span title={act.place.program}>{act.place.address}</span>}
      </Dotted>
    </div>
  );
}

const LOOKS: Record<ActOutcome, { tone: Tone; icon: LucideIcon }> = {
  DONE: { tone: "good", icon: CircleCheck },
  REFUSED: { tone: "bad", icon: CircleX },
  CONSULTED: { tone: "info", icon: Eye },
  CHANGED_NOTHING: { tone: "plain", icon: Minus },
};

function Outcome({ outcome }: { outcome: ActOutcome }) {
  const t = useTranslations("audit");
  const { tone, icon: Icon } = LOOKS[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(`outcomes.${outcome}`)}
    </Badge>
  );
}

/** To the thing as it was just before, and to everything that was done about it. */
function Ways({ act, narrow }: Props) {
  const t = useTranslations("audit");
  const [about] = act.about;
  const before = act.events.map(({ name }) => justBefore(name, act.at)).find((one) => one !== null);
  return (
    <>
      {before && (
        <Link to={before.to} params={{ id: before.id }} search={{ at: before.at }} className={buttonLook({ kind: "quiet", size: "small" })}>
          <History aria-hidden className="size-4" />
          {t("before")}
        </Link>
      )}
      {about && (
        <Button size="small" kind="quiet" onPress={() => narrow({ sur: about })}>
          {t("allOfIt")}
        </Button>
      )}
    </>
  );
}
