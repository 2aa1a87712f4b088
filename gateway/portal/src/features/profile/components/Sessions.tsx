import { useSuspenseQuery } from "@tanstack/react-query";
import { Monitor } from "lucide-react";
import { useTranslations } from "use-intl";
import { SessionEndDocument } from "@/gql/graphql";
import { useOwnCommand } from "@/lib/graphql/command";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Moment } from "@/ui/time";
import { profileQuery, readMeAgain } from "../api/queries";

export function Sessions() {
  const t = useTranslations("profile.sessions");
  const say = useSay();
  const { data } = useSuspenseQuery(profileQuery());
  const end = useOwnCommand(SessionEndDocument, readMeAgain);
  return (
    <Section title={t("title")} flush>
      <ul className="divide-y divide-line">
        {data.me?.sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-3 px-4 py-3 text-sm">
            <Monitor aria-hidden className="size-5 shrink-0 text-soft" />
            <div className="min-w-0 flex-1 basis-52">
              <p className="truncate font-medium" title={session.program}>
                {browserOf(session.program)}
              </p>
              <p className="text-soft">
                {session.address} · {t("used")} <Moment at={session.renewedAt} />
              </p>
            </div>
            {session.current ? (
              <Badge tone="good">{t("current")}</Badge>
            ) : (
              <Button size="small" onPress={() => void say(end.mutateAsync({ session: session.id }), t("ended"))}>
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** What people call it; the full name of the program where it is none of these. */
function browserOf(program: string): string {
  const find = (list: readonly (readonly [string, string])[]) => list.find(([mark]) => program.includes(mark))?.[1];
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(" · ") || program;
}
