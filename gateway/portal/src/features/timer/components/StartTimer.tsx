import { useQuery } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useTranslations } from "use-intl";
import { TimerStartDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useKeys } from "@/lib/keyboard/keys";
import { Button } from "@/ui/Button";
import { useSay } from "@/ui/say";
import { timerQuery } from "../api/queries";

/** One clock runs at most: while it runs for something, there is none to start. */
export function StartTimer({ ticket }: { ticket: string }) {
  const t = useTranslations("timer");
  const say = useSay();
  const { data } = useQuery(timerQuery());
  const start = useCommand(TimerStartDocument, ["TIME_ENTRY"]);
  const isFree = data !== undefined && data.timer === null;
  const go = () => void say(start.mutateAsync({ ticket }), t("started"));
  useKeys({ t: isFree ? go : undefined });
  if (!isFree) return null;
  return (
    <Button kind="quiet" aria-keyshortcuts="t" isPending={start.isPending} icon={<Play aria-hidden className="size-4" />} onPress={go}>
      {t("start")}
    </Button>
  );
}
