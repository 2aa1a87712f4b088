import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Choice } from "@/ui/Field";
import { boardTeamsQuery } from "../api/queries";

interface Props {
  team: string | null;
  choose: (team: string | undefined) => void;
  hideLabel?: boolean;
}

export function TeamChoice({ team, choose, hideLabel = false }: Props) {
  const t = useTranslations("board");
  const { data } = useQuery(boardTeamsQuery());
  const teams = data?.teams.filter((one) => !one.disbanded || one.id === team) ?? [];
  if (teams.length === 0) return null;
  return (
    <Choice hideLabel={hideLabel} label={t("team")} value={team ?? ""} onChange={(event) => choose(event.target.value || undefined)} className="w-56">
      <option value="">{t("allTeams")}</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
