import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { RequestRewriteDocument, type RequestQuery } from "@/gql/graphql";
import { readAgain, useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { toast } from "@/ui/Toasts";
import { freeQuery } from "../api/queries";

const Rewriting = lazy(() => import("@/ui/Rewriting"));

type Request = NonNullable<RequestQuery["ticket"]>;

/** A request may be said otherwise until somebody has it (TK5). */
export function Rewrite({ request }: { request: Request }) {
  const t = useTranslations("requests.rewrite");
  const may = useMay();
  const queries = useQueryClient();
  const isOpen = may.edit("TICKETS") && request.status === "OPEN" && !request.mergedInto;
  const { data } = useQuery({ ...freeQuery(request.number), enabled: isOpen });
  const rewrite = useCommand(RequestRewriteDocument, ["TICKET"]);
  const [isRewriting, setIsRewriting] = useState(false);
  const isFree = data?.tickets.nodes.some(({ id }) => id === request.id) ?? false;
  // What is open stays open: whoever writes is told by the server, and keeps what they wrote.
  if (!isRewriting && (!isOpen || !isFree)) return null;
  return (
    <>
      <Button kind="quiet" icon={<Pencil aria-hidden className="size-4" />} onPress={() => setIsRewriting(true)}>
        {t("open")}
      </Button>
      <Suspense>
        {isRewriting && (
          <Rewriting
            ticket={request}
            explained={t("explained")}
            onSubmit={async (values) => {
              // Nobody tells a client that somebody took it: a refusal does.
              await rewrite.mutateAsync({ ticket: request.id, ...values }).catch(async (error: unknown) => {
                await readAgain(queries, ["TICKET"]);
                throw error;
              });
              toast(t("done"));
            }}
            onClose={() => setIsRewriting(false)}
          />
        )}
      </Suspense>
    </>
  );
}
