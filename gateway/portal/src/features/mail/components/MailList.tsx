import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { MailRefuseDocument, type MailsQuery, type MailState } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { FileList } from "@/ui/FileList";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Moment } from "@/ui/time";
import { LINKS_GOOD_FOR } from "@/lib/links";
import { MAIL, mailPages } from "../api/queries";

const Accepting = lazy(() => import("./Accepting"));

export type Mail = MailsQuery["mails"]["nodes"][number];

/** Mail that somebody is to look at, or what became of it. */
export function MailList({ state }: { state: MailState }) {
  const t = useTranslations("mail");
  const list = useInfiniteQuery(mailPages(state));
  const rows = list.data?.pages.flatMap(({ mails }) => mails.nodes) ?? [];
  const freshLink = async (id: string) => {
    const isGood = Date.now() - list.dataUpdatedAt < LINKS_GOOD_FOR;
    const data = isGood ? list.data : (await list.refetch()).data;
    const files = data?.pages.flatMap(({ mails }) => mails.nodes.map(({ original }) => original)) ?? [];
    return files.find((file) => file?.id === id)?.link ?? null;
  };
  const [accepted, setAccepted] = useState<Mail | null>(null);
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) return <Empty icon={<Inbox aria-hidden className="size-5" />} title={t(`none.${state}`)} />;
  return (
    <>
      <ul aria-label={t("title")} className="divide-y divide-line">
        {rows.map((mail) => (
          <One key={mail.id} mail={mail} freshLink={freshLink} accept={() => setAccepted(mail)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
      <Suspense>{accepted && <Accepting mail={accepted} onClose={() => setAccepted(null)} />}</Suspense>
    </>
  );
}

function One({ mail, freshLink, accept }: { mail: Mail; freshLink: (id: string) => Promise<string | null>; accept: () => void }) {
  const t = useTranslations("mail");
  const say = useSay();
  const may = useMay();
  const refuse = useCommand(MailRefuseDocument, MAIL);
  const why = mail.heldBecause ? t(`held.${mail.heldBecause}`) : mail.asideBecause ? t(`aside.${mail.asideBecause}`) : null;
  return (
    <li className="flex flex-col gap-2.5 px-4 py-3.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-60 font-medium">{mail.subject ?? mail.ticket?.subject ?? t("noSubject")}</span>
        <span className="text-sm text-soft">
          <Moment at={mail.at} />
        </span>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {mail.sender && <span className="break-all">{mail.sender}</span>}
        {why && <Badge tone={mail.state === "HELD" ? "warn" : "plain"}>{why}</Badge>}
        {mail.decidedBy?.name && mail.decidedAt && (
          <span>
            {t("decided", { name: mail.decidedBy.name })} <Moment at={mail.decidedAt} />
          </span>
        )}
        {mail.ticket && (
          <Link to="/tickets/$id" params={{ id: mail.ticket.id }} className="text-accent-text underline underline-offset-2">
            {t("ticket", { number: mail.ticket.number })}
          </Link>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {mail.original && <FileList files={[mail.original]} freshLink={freshLink} />}
        {mail.state === "HELD" && may.edit("TICKETS") && (
          <>
            <Button size="small" kind="primary" onPress={accept}>
              {t("accept.open")}
            </Button>
            <Button
              size="small"
              kind="quiet"
              isPending={refuse.isPending}
              onPress={() => void say(refuse.mutateAsync({ mail: mail.id }), t("refused"))}
            >
              {t("refuse")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
