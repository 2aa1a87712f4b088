import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { TicketRowFragment } from "@/gql/graphql";
import { readAgain } from "@/lib/graphql/command";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import { sendChange } from "../api/change";
import { backOf, type Change } from "../lib/changes";

export interface TicketEdits {
  edit: (ticket: TicketRowFragment, change: Change) => void;
  /** The ticket as it was chosen to be, from the choice on until the server has said what it is. */
  shown: (ticket: TicketRowFragment) => TicketRowFragment;
  /** Those whose change is under way. */
  changing: readonly TicketRowFragment[];
}

/** One property of one ticket, changed where it stands in a list; what the server refuses comes back, with the reason. */
export function useTicketEdits(): TicketEdits {
  const t = useTranslations("tickets");
  const say = useSay();
  const queries = useQueryClient();
  const [changing, setChanging] = useState<ReadonlyMap<string, TicketRowFragment>>(new Map());

  const send = async (ticket: TicketRowFragment, change: Change) => {
    await sendChange(ticket, change);
    await readAgain(queries, ["TICKET", "ACCOUNT"]);
    return true;
  };
  const edit = async (ticket: TicketRowFragment, change: Change) => {
    const changed = { ...ticket, [change.field]: change.to };
    setChanging((was) => new Map(was).set(ticket.id, changed));
    const back = backOf(ticket, change.field);
    const undo = back && (() => void edit(changed, back));
    if (await say(send(ticket, change))) toast(t("savedOf", { number: ticket.number }), "good", undo);
    setChanging((was) => {
      const next = new Map(was);
      next.delete(ticket.id);
      return next;
    });
  };
  return {
    edit: (ticket, change) => void edit(ticket, change),
    shown: (ticket) => changing.get(ticket.id) ?? ticket,
    changing: [...changing.values()],
  };
}
