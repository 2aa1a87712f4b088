import { useTranslations } from "use-intl";
import { Badge } from "@/ui/Badge";
import { Moment } from "@/ui/time";
import type { Fact } from "../lib/facts";
import type { Told } from "../lib/told";
import { FactText } from "./FactText";

/** One thing that a machine told of, in words. */
export function ToldLine({ told }: { told: Told }) {
  const t = useTranslations("machines.told");
  switch (told.what) {
    case "logged":
      return (
        <span className="min-w-0 wrap-anywhere">
          {told.isGrave && <Badge tone="bad">{t("error")}</Badge>} <strong className="font-medium">{told.source}</strong> {told.message}
        </span>
      );
    case "turned":
      return (
        <span>
          {t(`of.${told.of}`, { name: told.name })} <Turned {...told} />
        </span>
      );
    case "agent_started":
      return t(told.cleanly ? "started" : "startedAfterKill", { version: told.version });
    case "clock_stepped":
      return t("clock", { seconds: told.seconds });
    case "gap":
      return (
        <span className="text-warn">
          {t("gap", { count: told.records })} {t(`causes.${told.cause}`)}{" "}
          {told.from && told.until && t.rich("during", { from: () => <Moment at={told.from ?? ""} />, until: () => <Moment at={told.until ?? ""} /> })}
        </span>
      );
    case "agent_stopped":
    case "set_back":
    case "log_lines_missed":
    case "other":
      return t(told.what);
  }
}

function Turned({ before, after }: { before: Fact; after: Fact }) {
  return (
    <>
      <FactText fact={before} form="text" /> <span aria-hidden>→</span> <FactText fact={after} form="text" />
    </>
  );
}
