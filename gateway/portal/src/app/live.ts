import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { noticeNews } from "@/features/notices/api/live";
import type { NoticeNewestFragment } from "@/gql/graphql";
import { announce } from "@/lib/a11y/announcer";
import type { Connection, Listening } from "@/lib/graphql/live";
import { whenPainted } from "@/lib/painted";

/** What others do shows by itself, as long as somebody is in; what is told to this person is said aloud too. */
export function useLive(): Connection {
  const queries = useQueryClient();
  const t = useTranslations("notices");
  const [connection, setConnection] = useState<Connection>("connecting");
  const say = useRef<(newest: NoticeNewestFragment) => void>(null);
  useEffect(() => {
    say.current = ({ sentence, ticket }) => announce([t("told"), sentence, ticket?.subject].filter(Boolean).join(" "));
  }, [t]);
  useEffect(() => listenSoon(queries, setConnection, [noticeNews(queries, (newest) => say.current?.(newest))]), [queries]);
  return connection;
}

const AGAIN_AFTER = 3_000;

/** The page comes first, what keeps it up to date right after. Where the network is gone already, it is asked for again. */
function listenSoon(queries: QueryClient, tell: (connection: Connection) => void, others: readonly Listening[]): () => void {
  let stop = () => {};
  const begin = () => {
    let isOver = false;
    stop = () => (isOver = true);
    import("@/lib/graphql/socket").then(
      ({ listen }) => {
        if (!isOver) stop = listen(queries, tell, others);
      },
      () => {
        if (isOver) return;
        tell("lost");
        const timer = setTimeout(begin, AGAIN_AFTER);
        stop = () => clearTimeout(timer);
      },
    );
  };
  stop = whenPainted(begin);
  return () => stop();
}
