// What one is told, as it is told: the count in the bell is right before anybody asks for it again.

import type { QueryClient } from "@tanstack/react-query";
import { NoticeNewsDocument, type NoticeNewestFragment, type NoticeNewsSubscription } from "@/gql/graphql";
import { readAgain } from "@/lib/graphql/command";
import { listening, type Listening } from "@/lib/graphql/live";
import { unreadQuery } from "./queries";

/** `tell` hears of what came while somebody was here, not of what stood unread before. */
export function noticeNews(queries: QueryClient, tell: (newest: NoticeNewestFragment) => void): Listening {
  let known: number | null = null;
  return listening(
    NoticeNewsDocument,
    ({ noticeNews: { cursor } }) => cursor,
    ({ noticeNews: { unread, newest } }: NoticeNewsSubscription) => {
      const [latest] = newest;
      if (known !== null && unread > known && latest) tell(latest);
      known = unread;
      queries.setQueryData(unreadQuery().queryKey, { noticesUnread: unread, notices: { nodes: newest } });
      void readAgain(queries, ["NOTICE"]);
    },
  );
}
