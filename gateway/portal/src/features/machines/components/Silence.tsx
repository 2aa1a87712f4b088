import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { MachineIgnoreSilenceDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { useLooksAfter } from "../useLooksAfter";
import type { Machine } from "./MachinePage";

const Watching = lazy(() => import("./Watching"));

/** Whether its silence opens a ticket: machines are switched off at night, so somebody has to want it. */
export function Silence({ machine }: { machine: Machine }) {
  const t = useTranslations("machines.silence");
  const priorities = useTranslations("tickets.priority");
  const say = useSay();
  const ignore = useCommand(MachineIgnoreSilenceDocument, ["MACHINE"]);
  const [isOpen, setIsOpen] = useState(false);
  const looksAfter = useLooksAfter();
  const { id, client, enrolledAt, silenceTicket: ticket } = machine;
  return (
    <Section
      title={t("title")}
      actions={
        looksAfter &&
        client &&
        enrolledAt && (
          <Button size="small" kind="quiet" onPress={() => setIsOpen(true)}>
            {t(ticket ? "change" : "watch")}
          </Button>
        )
      }
    >
      {ticket ? (
        <>
          <Facts>
            <Fact name={t("subject")}>{ticket.subject}</Fact>
            <Fact name={t("priority")}>{priorities(ticket.priority)}</Fact>
          </Facts>
          {looksAfter && (
            <Button size="small" className="mt-3" isPending={ignore.isPending} onPress={() => void say(ignore.mutateAsync({ machine: id }), t("ignored"))}>
              {t("ignore")}
            </Button>
          )}
        </>
      ) : (
        <p className="text-sm text-soft">{t(client ? (enrolledAt ? "nobody" : "nobodyYet") : "ofNoClient")}</p>
      )}
      <Suspense>{isOpen && <Watching machine={machine} onClose={() => setIsOpen(false)} />}</Suspense>
    </Section>
  );
}
