import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { AfterPaint } from "@/ui/AfterPaint";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Clocks } from "./Clocks";
import { Properties } from "./Properties";
import type { Ticket } from "./TicketPage";

interface Props {
  ticket: Ticket;
  at: string | null;
  mayEdit: boolean;
  history: ReactNode;
}

/** What stands beside the thread: its column is kept, and filled once the thread can be read. */
export function TicketAside(props: Props) {
  const t = useTranslations("tickets");
  return (
    <aside aria-label={t("aside")} className="flex flex-col gap-4 lg:sticky lg:top-4">
      <AfterPaint>
        <Sections {...props} />
      </AfterPaint>
    </aside>
  );
}

function Sections({ ticket, at, mayEdit, history }: Props) {
  const t = useTranslations("tickets");
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  return (
    <>
      <Section title={t("promises")}>
        <Clocks ticket={ticket} at={at} />
      </Section>
      <Section title={t("properties")}>
        <Panel>
          <Properties ticket={ticket} mayEdit={mayEdit} />
        </Panel>
      </Section>
      <Section
        title={t("history")}
        flush={isHistoryShown}
        actions={
          <Button
            size="small"
            kind="quiet"
            aria-expanded={isHistoryShown}
            onPress={() => setIsHistoryShown((was) => !was)}
          >
            {t(isHistoryShown ? "historyHide" : "historyShow")}
          </Button>
        }
      >
        {isHistoryShown ? <Panel>{history}</Panel> : <p className="text-sm text-soft">{t("historyHint")}</p>}
      </Section>
    </>
  );
}
