import { Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { TicketRewriteDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { toast } from "@/ui/Toasts";
import type { Ticket } from "./TicketPage";

const Rewriting = lazy(() => import("@/ui/Rewriting"));

/** The team may put a request in other words at any time; the history keeps the former ones. */
export function Rewrite({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("tickets.rewrite");
  const rewrite = useCommand(TicketRewriteDocument, ["TICKET"]);
  const [isOpen, setIsOpen] = useState(false);
  if (ticket.subject === null) return null;
  return (
    <>
      <Button kind="quiet" icon={<Pencil aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      <Suspense>
        {isOpen && (
          <Rewriting
            ticket={ticket}
            explained={t("explained")}
            onSubmit={async (values) => {
              await rewrite.mutateAsync({ ticket: ticket.id, ...values });
              toast(t("done"));
            }}
            onClose={() => setIsOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
