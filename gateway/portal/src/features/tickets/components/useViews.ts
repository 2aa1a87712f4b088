import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { TicketViewChangeDocument, TicketViewKeepDocument, TicketViewRetireDocument, type TicketViewShownFragment } from "@/gql/graphql";
import { command, readAgain, useCommand } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { isOfTeam, mayOf, useViewer } from "@/lib/viewer/viewer";
import { toast } from "@/ui/Toasts";
import { ABOUT_VIEWS, viewsQuery } from "../api/views";
import { dropView, keepView, useLocalViews, type LocalView } from "../lib/localViews";

export type View = TicketViewShownFragment;

export interface Views {
  all: readonly View[];
  /** Kept on the server, and so for everybody where one wants. */
  isServed: boolean;
  mayChange: (view: View) => boolean;
  keep: (name: string, address: string, isDesks: boolean) => Promise<unknown>;
  change: (view: View, name: string, address: string) => Promise<unknown>;
  retire: (view: View) => Promise<unknown>;
  /** Nobody tells of what others of the desk keep. */
  readAgain: () => void;
}

/** The desk's and one's own: on the server for those of the team who may edit tickets, otherwise one's own in this browser. */
export function useViews(): Views {
  const viewer = useViewer();
  const { id: account } = viewer.account;
  const isTeam = isOfTeam(viewer);
  const isServed = isTeam && mayOf(viewer).edit("TICKETS");
  const { data, refetch } = useQuery({ ...viewsQuery(), enabled: isTeam });
  const local = useLocalViews(account);
  useMoved(account, isServed ? local : NONE);
  const keep = useCommand(TicketViewKeepDocument, ABOUT_VIEWS);
  const change = useCommand(TicketViewChangeDocument, ABOUT_VIEWS);
  const retire = useCommand(TicketViewRetireDocument, ABOUT_VIEWS);
  const isLocal = ({ id }: View) => local.some((one) => one.id === id);
  return {
    all: [...local.map((view) => ({ ...view, own: true })), ...(data?.ticketViews ?? [])],
    isServed,
    mayChange: (view) => isServed || isLocal(view),
    keep: async (name, address, isDesks) =>
      isServed ? keep.mutateAsync({ name, address, own: !isDesks }) : keepView(account, { id: newId(), name, address }),
    change: async (view, name, address) =>
      isLocal(view) ? keepView(account, { id: view.id, name, address }) : change.mutateAsync({ view: view.id, name, address }),
    retire: async (view) => (isLocal(view) ? dropView(account, view.id) : retire.mutateAsync({ view: view.id })),
    readAgain: () => void (isTeam && refetch()),
  };
}

/** What this browser kept goes to the server, once, and one is told: the same id twice has one effect. What is not taken stays here. */
function useMoved(account: string, local: readonly LocalView[]) {
  const t = useTranslations("tickets.savedViews");
  const queries = useQueryClient();
  const tried = useRef(new Set<string>());
  useEffect(() => {
    const waiting = local.filter(({ id }) => !tried.current.has(id));
    if (waiting.length === 0) return;
    const move = async ({ id, name, address }: LocalView) => {
      tried.current.add(id);
      await command(TicketViewKeepDocument, { commandId: id, name, address, own: true });
      await readAgain(queries, ABOUT_VIEWS);
      dropView(account, id);
    };
    void Promise.allSettled(waiting.map(move)).then((all) => {
      const count = all.filter(({ status }) => status === "fulfilled").length;
      if (count > 0) toast(t("moved", { count }));
    });
  }, [queries, account, local, t]);
}

const NONE: readonly LocalView[] = [];
