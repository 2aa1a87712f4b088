import { MailCheck, MailOpen } from "lucide-react";
import { useTranslations } from "use-intl";
import { TicketMarkReadDocument, TicketMarkUnreadDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { useSay } from "@/ui/say";

interface Props {
  ticket: { id: string; unread: boolean };
  /** It is to stay unread though its page is open. */
  leave: (isLeft: boolean) => void;
}

/** To come back to it: it is unread again, until it is opened once more. */
export function Marking({ ticket, leave }: Props) {
  const t = useTranslations("tickets");
  const say = useSay();
  const read = useCommand(TicketMarkReadDocument, ["TICKET"]);
  const unread = useCommand(TicketMarkUnreadDocument, ["TICKET"]);
  const isPending = read.isPending || unread.isPending;
  const Icon = ticket.unread ? MailCheck : MailOpen;
  const mark = () => {
    leave(!ticket.unread);
    const act = ticket.unread ? read : unread;
    void say(act.mutateAsync({ ticket: ticket.id }), t(ticket.unread ? "marked.read" : "marked.unread"));
  };
  return (
    <Button kind="quiet" isPending={isPending} icon={<Icon aria-hidden className="size-4" />} onPress={mark}>
      {t(ticket.unread ? "mark.read" : "mark.unread")}
    </Button>
  );
}
