import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { RequestMarkReadDocument, type RequestQuery, type TicketSide } from "@/gql/graphql";
import { useMarkedRead } from "@/lib/graphql/marks";
import { useFreshLink } from "@/lib/links";
import { useViewer } from "@/lib/viewer/viewer";
import { FileList } from "@/ui/FileList";
import { Message } from "@/ui/Message";
import { Dotted } from "@/ui/Dotted";
import { Page, Trail } from "@/ui/Page";
import { NotHere } from "@/ui/NotHere";
import { Moment } from "@/ui/time";
import { requestQuery } from "../api/queries";
import { Reply } from "./Reply";
import { Rewrite } from "./Rewrite";
import { RequestState } from "./RequestState";

type Request = NonNullable<RequestQuery["ticket"]>;

export function RequestThread({ id }: { id: string }) {
  const t = useTranslations("requests");
  const query = requestQuery(id);
  const { data } = useSuspenseQuery(query);
  const request = data.ticket;
  useMarkedRead(RequestMarkReadDocument, request);
  if (!request) return <NotHere title={t("gone")} />;
  return (
    <Page
      width="text"
      actions={<Rewrite request={request} />}
      title={request.subject ?? t("forgotten")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/demandes" className="underline-offset-2 hover:underline">
              {t("title")}
            </Link>,
            <span key="number">{t("number", { number: request.number })}</span>,
          ]}
        </Trail>
      }
      lead={
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
          {request.status && <RequestState status={request.status} />}
          <Dotted>
            <span>
              {t("opened")} <Moment at={request.openedAt} />
            </span>
            {request.assignee?.name && t("followedBy", { name: request.assignee.name })}
          </Dotted>
        </p>
      }
    >
      <div className="flex flex-col gap-3">
        <Related request={request} />
        <Thread request={request} query={query} />
        {request.closingRequested && request.status !== "CLOSED" && (
          <p className="flex items-center gap-2 rounded-lg bg-good-soft px-3.5 py-2.5 text-sm text-good">
            <CircleCheck aria-hidden className="size-4 shrink-0" />
            {t("closing.asked")}
          </p>
        )}
        <Reply key={id} request={request} />
      </div>
    </Page>
  );
}

function Thread({ request, query }: { request: Request; query: ReturnType<typeof requestQuery> }) {
  const t = useTranslations("requests");
  const freshLink = useFreshLink<RequestQuery>(query, ({ ticket }) => [
    ...(ticket?.files ?? []),
    ...(ticket?.messages.nodes.flatMap(({ files }) => files) ?? []),
  ]);
  const { tenant } = useViewer();
  const name = (author: Request["author"], side: TicketSide | null) =>
    author.account?.name ?? author.called ?? (side === "TEAM" ? tenant?.name : null) ?? t("somebody");
  return (
    <>
      <Message author={name(request.author, "CLIENT")} kind="client" at={request.openedAt} text={request.description || request.subject}>
        <FileList files={request.files} freshLink={freshLink} />
      </Message>
      {request.messages.nodes.map((message) => (
        <Message
          key={message.id}
          author={name(message.author, message.side)}
          kind={message.side === "TEAM" ? "team" : "client"}
          at={message.at}
          text={message.text}
        >
          {message.files.length > 0 && <FileList files={message.files} freshLink={freshLink} />}
        </Message>
      ))}
    </>
  );
}

function Related({ request }: { request: Request }) {
  const t = useTranslations("requests");
  const related = [
    request.follows && { key: "follows" as const, to: request.follows },
    request.mergedInto && { key: "mergedInto" as const, to: request.mergedInto },
    ...request.followedBy.map((to) => ({ key: "continued" as const, to })),
  ].filter((one) => one !== null);
  if (related.length === 0) return null;
  return (
    <ul className="rounded-lg bg-info-soft px-3.5 py-2.5 text-sm text-info">
      {related.map(({ key, to }) => (
        <li key={to.id}>
          {t(`related.${key}`)}{" "}
          <Link to="/demandes/$id" params={{ id: to.id }} className="font-medium underline underline-offset-2">
            {t("number", { number: to.number })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
