import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { NoticeReadDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useIsSeen } from "@/lib/useIsSeen";
import { unreadQuery } from "./api/queries";

/** Whoever looks at a thing has read what they were told of it. */
export function useReadAbout(what: "ticket" | "hourBank", id: string, at: string | null = null): void {
  const { data } = useQuery(unreadQuery());
  const { mutate } = useCommand(NoticeReadDocument, ["NOTICE"]);
  const isSeen = useIsSeen();
  const sent = useRef<string | null>(null);
  const latest = data?.notices.nodes.find((notice) => notice[what]?.id === id)?.id;
  useEffect(() => {
    if (!latest || at || !isSeen || sent.current === latest) return;
    sent.current = latest;
    mutate(what === "ticket" ? { tickets: [id], notices: [], hourBanks: [] } : { hourBanks: [id], notices: [], tickets: [] });
  }, [latest, at, isSeen, what, id, mutate]);
}

/** The same for each of several things of one page. */
export function ReadAbout({ what, id }: { what: "ticket" | "hourBank"; id: string }): null {
  useReadAbout(what, id);
  return null;
}
