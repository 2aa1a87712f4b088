import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { TicketThreadQuery } from "@/gql/graphql";
import { execute } from "@/lib/graphql/execute";
import { TicketPageDocument, TicketThreadDocument } from "@/gql/graphql";
import { Badge } from "@/ui/Badge";
import { FileList } from "@/ui/FileList";
import { Message } from "@/ui/Message";
import { threadPages } from "../api/queries";
import { Letters } from "./Letters";
import type { Ticket } from "./TicketPage";

type Line = NonNullable<TicketThreadQuery["ticket"]>["messages"]["nodes"][number];

/** The request, then what was said, oldest first; notes stand apart by more than their colour. */
export function Thread({ ticket, at }: { ticket: Ticket; at: string | null }) {
  const t = useTranslations("tickets");
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(threadPages(ticket.id, at));
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const lines = data.pages.flatMap(({ ticket: page }) => page?.messages.nodes ?? []);
  const name = (author: Line["author"]) => author.account?.name ?? author.called ?? t("somebody");
  return (
    <>
      <Message author={name(ticket.author)} kind="client" at={ticket.openedAt} text={ticket.description || ticket.subject}>
        {ticket.files.length > 0 && <FileList files={ticket.files} freshLink={(id) => linkOfRequest(ticket.id, at, id)} />}
      </Message>
      {lines.map((line) => (
        <Message
          key={line.id}
          author={name(line.author)}
          kind={line.internal ? "note" : line.side === "CLIENT" ? "client" : "team"}
          at={line.at}
          text={line.text}
          mark={
            <>
              {line.side === "CLIENT" && <Badge>{t("fromClient")}</Badge>}
              {line.ticketId !== ticket.id && <Badge tone="info">{t("fromMerged")}</Badge>}
            </>
          }
        >
          {line.files.length + line.letters.length > 0 && (
            <div className="flex flex-col gap-3">
              {line.files.length > 0 && <FileList files={line.files} freshLink={(id) => linkOfMessage(ticket.id, at, id)} />}
              <Letters letters={line.letters} contact={ticket.contact} />
            </div>
          )}
        </Message>
      ))}
    </>
  );
}

/** Links are good for ten minutes: each is asked for when it is opened. */
async function linkOfRequest(id: string, at: string | null, file: string): Promise<string | null> {
  const { ticket } = await execute(TicketPageDocument, { id, at });
  return ticket?.files.find((one) => one.id === file)?.link ?? null;
}

async function linkOfMessage(id: string, at: string | null, file: string): Promise<string | null> {
  let after: string | null = null;
  do {
    const answer: TicketThreadQuery = await execute(TicketThreadDocument, { id, at, after });
    const page = answer.ticket?.messages;
    const found = page?.nodes.flatMap(({ files }) => files).find((one) => one.id === file);
    if (found) return found.link;
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return null;
}
