import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { noticeNews } from "@/features/notices/api/live";
import type { NoticeNewestFragment } from "@/gql/graphql";
import { announce } from "@/lib/a11y/announcer";
import { listen, type Connection } from "@/lib/graphql/live";

/** What others do shows by itself, as long as somebody is in; what is told to this person is said aloud too. */
export function useLive(): Connection {
  const queries = useQueryClient();
  const t = useTranslations("notices");
  const [connection, setConnection] = useState<Connection>("connecting");
  const say = useRef<(newest: NoticeNewestFragment) => void>(null);
  useEffect(() => {
    say.current = ({ sentence, ticket }) => announce([t("told"), sentence, ticket?.subject].filter(Boolean).join(" "));
  }, [t]);
  useEffect(() => listen(queries, setConnection, [noticeNews(queries, (newest) => say.current?.(newest))]), [queries]);
  return connection;
}
