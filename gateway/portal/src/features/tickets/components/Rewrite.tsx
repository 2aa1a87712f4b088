import { useTranslations } from "use-intl";
import { TicketRewriteDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import Rewriting from "@/ui/Rewriting";
import { toast } from "@/ui/Toasts";
import type { Ticket } from "./TicketPage";

/** The team may put a request in other words at any time; the history keeps the former ones. */
export default function Rewrite({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useTranslations("tickets.rewrite");
  const rewrite = useCommand(TicketRewriteDocument, ["TICKET"]);
  return (
    <Rewriting
      ticket={ticket}
      explained={t("explained")}
      onSubmit={async (values) => {
        await rewrite.mutateAsync({ ticket: ticket.id, ...values });
        toast(t("done"));
      }}
      onClose={onClose}
    />
  );
}
