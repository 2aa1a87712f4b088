import { useState } from "react";
import { useTranslations } from "use-intl";
import { TeamSetQueueDocument, type TicketType } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { TYPES } from "@/lib/ticket-kinds";
import { Button } from "@/ui/Button";
import { TextField, Tick } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { listed } from "../listed";
import type { Team } from "./Teams";

/** Which new tickets come to the team, and whether somebody is chosen for each. */
export function TeamQueue({ team }: { team: Team }) {
  const t = useTranslations("settings.teams");
  const types = useTranslations("tickets.type");
  const say = useSay();
  const set = useCommand(TeamSetQueueDocument, ["ACCOUNT", "TENANT"]);
  const { queue } = team;
  const [themes, setThemes] = useState(queue.themes.join(", "));
  const change = (to: Partial<Team["queue"]>) => void say(set.mutateAsync({ team: team.id, ...queue, ...to }), t("queueSet"));
  const toggle = (type: TicketType, isOn: boolean) =>
    change({ types: TYPES.filter((one) => (one === type ? isOn : queue.types.includes(one))) });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium">{t("queue")}</legend>
      <Tick label={t("everything")} checked={queue.takesEverything} onChange={(event) => change({ takesEverything: event.target.checked })} />
      <Tick label={t("chooses")} hint={t("choosesHint")} checked={queue.choosesSomebody} onChange={(event) => change({ choosesSomebody: event.target.checked })} />
      <div role="group" aria-label={t("types")} className="flex flex-col gap-1.5">
        <p className="text-sm text-soft">{t("types")}</p>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          {TYPES.map((type) => (
            <Tick key={type} label={types(type)} checked={queue.types.includes(type)} onChange={(event) => toggle(type, event.target.checked)} />
          ))}
        </div>
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          change({ themes: listed(themes) });
        }}
      >
        <TextField className="flex-1" label={t("themes")} hint={t("themesHint")} value={themes} onChange={(event) => setThemes(event.target.value)} />
        <Button type="submit" className="min-h-10" isDisabled={listed(themes).join() === queue.themes.join()}>
          {t("save")}
        </Button>
      </form>
    </fieldset>
  );
}
