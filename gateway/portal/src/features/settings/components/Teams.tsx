import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus, UserMinus, Users } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  TeamFormDocument,
  TeamJoinDocument,
  TeamLeaveDocument,
  type TeamsQuery,
} from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, Initials } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Choice, TextField } from "@/ui/Field";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Empty } from "@/ui/states";
import { teamsQuery } from "../api/queries";
import { Skills } from "./Skills";
import { TeamMenu } from "./TeamMenu";
import { TeamQueue } from "./TeamQueue";

export type Team = TeamsQuery["teams"][number];
const ABOUT = ["ACCOUNT", "TENANT"] as const;

export function Teams() {
  const t = useTranslations("settings.teams");
  const say = useSay();
  const may = useMay();
  const { data } = useSuspenseQuery(teamsQuery());
  const form = useCommand(TeamFormDocument, ABOUT);
  const [name, setName] = useState("");
  const teams = data.teams.filter(({ disbanded }) => !disbanded);
  const create = async () => {
    if (await say(form.mutateAsync({ name }), t("formed"))) setName("");
  };
  return (
    <div className="flex flex-col gap-5">
      {may.edit("ACCOUNTS") && (
        <form
          className="flex items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) void create();
          }}
        >
          <TextField className="max-w-sm flex-1" label={t("newName")} value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit" isDisabled={!name.trim()} isPending={form.isPending} icon={<Plus aria-hidden className="size-4" />} className="min-h-10">
            {t("form")}
          </Button>
        </form>
      )}
      {teams.length === 0 && <Empty icon={<Users aria-hidden className="size-5" />} title={t("none")}>{t("noneHint")}</Empty>}
      {teams.map((team) => (
        <One key={team.id} team={team} people={data.accounts.nodes} mayEdit={may.edit("ACCOUNTS")} />
      ))}
    </div>
  );
}

const OUTSIDE = new Set(["CLIENT", "PARTNER"]);

interface OneProps {
  team: Team;
  people: TeamsQuery["accounts"]["nodes"];
  mayEdit: boolean;
}

function One({ team, people, mayEdit }: OneProps) {
  const t = useTranslations("settings.teams");
  const say = useSay();
  const join = useCommand(TeamJoinDocument, ABOUT);
  const members = new Set(team.members.map(({ account }) => account?.id));
  const others = people.filter(({ id, role }) => !members.has(id) && !OUTSIDE.has(role));
  return (
    <Section title={team.name} flush actions={mayEdit && <TeamMenu team={team} />}>
      <ul className="divide-y divide-line">
        {team.members.map((member) => (
          <Member key={member.account?.id} team={team.id} member={member} mayEdit={mayEdit} />
        ))}
      </ul>
      {team.members.length === 0 && <p className="p-4 text-sm text-soft">{t("nobody")}</p>}
      {mayEdit && (
        <div className="grid gap-4 border-t border-line p-4 sm:grid-cols-2">
          <Choice
            label={t("join")}
            value=""
            onChange={(event) => void say(join.mutateAsync({ team: team.id, account: event.target.value }), t("joined"))}
          >
            <option value="">{t("choose")}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <TeamQueue key={team.queue.themes.join()} team={team} />
        </div>
      )}
    </Section>
  );
}

function Member({ team, member, mayEdit }: { team: string; member: Team["members"][number]; mayEdit: boolean }) {
  const t = useTranslations("settings.teams");
  const say = useSay();
  const leave = useCommand(TeamLeaveDocument, ABOUT);
  const [isEditing, setIsEditing] = useState(false);
  const { account } = member;
  if (!account) return null;
  const name = account.name ?? "";
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-2.5 text-sm">
      <Initials name={account.name} className="size-7" />
      <span className="min-w-32 font-medium">{name}</span>
      <span className="text-soft">{t("inHand", { count: member.ticketsInHand })}</span>
      <span className="flex flex-1 flex-wrap gap-1.5">
        {[...member.skills, ...member.sectors].map((skill) => (
          <Badge key={skill}>{skill}</Badge>
        ))}
      </span>
      {mayEdit && (
        <>
          <Button size="small" kind="quiet" onPress={() => setIsEditing(true)}>
            {t("skills")}
          </Button>
          <IconButton
            size="smallIcon"
            label={t("leave", { name })}
            onPress={() => void say(leave.mutateAsync({ team, account: account.id }), t("left"))}
          >
            <UserMinus aria-hidden className="size-4" />
          </IconButton>
        </>
      )}
      {isEditing && (
        <Skills account={account.id} name={name} skills={member.skills} sectors={member.sectors} onClose={() => setIsEditing(false)} />
      )}
    </li>
  );
}
