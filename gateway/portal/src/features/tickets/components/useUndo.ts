import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { readAgain } from "@/lib/graphql/command";
import { toast } from "@/ui/Toasts";
import { sendChange } from "../api/change";
import type { Change } from "../lib/changes";

interface Back {
  ticket: TicketRowFragment;
  back: Change;
}

/** Each ticket becomes again what it was; how many did not is said. */
export function useUndo(): (backs: readonly Back[]) => Promise<void> {
  const t = useTranslations("tickets.bulk");
  const queries = useQueryClient();
  return async (backs) => {
    const results = await Promise.allSettled(backs.map(({ ticket, back }) => sendChange(ticket, back)));
    await readAgain(queries, ["TICKET", "ACCOUNT"]);
    const failed = results.filter(({ status }) => status === "rejected").length;
    if (failed > 0) toast(t("notUndone", { count: failed }), "bad");
    else toast(t("undone", { count: backs.length }));
  };
}
