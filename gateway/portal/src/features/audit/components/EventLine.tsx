import { Link } from "@tanstack/react-router";
import { GitFork, History, Undo2, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { Aloud } from "@/ui/Aloud";
import { buttonLook } from "@/ui/Button";
import { Moment } from "@/ui/time";
import { justAfter, justBefore, type Shown } from "../lib";
import { useWho } from "./who";

interface Told {
  name: string;
  at: string;
  sentence: string;
  who: { name: string | null; operator: boolean; process: string | null };
}

const LOOK = buttonLook({ kind: "quiet", size: "smallIcon" });

/** What happened, who did it and when; and the ways from there to what it was before, after, and because of what. */
export function EventLine({ event }: { event: Told }) {
  const t = useTranslations("audit");
  const who = useWho();
  return (
    <li className="flex items-start gap-1 px-4 py-2.5 text-sm">
      <div className="mr-1 min-w-0 flex-1">
        <p className="line-clamp-4 whitespace-pre-line">
          <Aloud text={event.sentence} />
        </p>
        <p className="text-[0.8125rem] text-soft">
          {who(event.who)} · <Moment at={event.at} />
        </p>
      </div>
      <Then label={t("before")} shown={justBefore(event.name, event.at)} icon={Undo2} />
      <Then label={t("seeThen")} shown={justAfter(event.name, event.at)} icon={History} />
      <Link to="/historique/evenement" search={{ nom: event.name }} aria-label={t("chain")} title={t("chain")} className={LOOK}>
        <GitFork aria-hidden className="size-4" />
      </Link>
    </li>
  );
}

function Then({ label, shown, icon: Icon }: { label: string; shown: Shown | null; icon: LucideIcon }) {
  if (!shown) return null;
  return (
    <Link to={shown.to} params={{ id: shown.id }} search={{ at: shown.at }} aria-label={label} title={label} className={LOOK}>
      <Icon aria-hidden className="size-4" />
    </Link>
  );
}
