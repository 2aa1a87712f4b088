import { useSuspenseQuery } from "@tanstack/react-query";
import { Clock, MailCheck, MailWarning, type LucideIcon } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { InvoiceContactFragment, InvoiceLetterShownFragment, LetterState } from "@/gql/graphql";
import { Badge, type Tone } from "@/ui/Badge";
import { Moment } from "@/ui/time";
import { lettersQuery } from "../api/letters";

const LOOK: Record<LetterState, { tone: Tone; icon: LucideIcon }> = {
  QUEUED: { tone: "info", icon: Clock },
  SENT: { tone: "good", icon: MailCheck },
  BOUNCED: { tone: "bad", icon: MailWarning },
  GAVE_UP: { tone: "bad", icon: MailWarning },
};

/** Each mail that the invoice or a reminder of it went by, and how far that came: one that was lost asks for nothing. */
export function Letters({ invoice }: { invoice: string }) {
  const t = useTranslations("invoices.letters");
  const { data } = useSuspenseQuery(lettersQuery(invoice));
  const letters = data.invoice?.letters ?? [];
  const client = data.invoice?.client ?? null;
  if (letters.length === 0) return <p className="px-4 py-4 text-sm text-soft">{t("none")}</p>;
  return (
    <ol aria-label={t("title")} className="divide-y divide-line">
      {letters.map((letter) => (
        <One key={letter.id} letter={letter} contact={client?.contacts.find(({ id }) => id === letter.contactId) ?? null} client={client?.id ?? null} />
      ))}
    </ol>
  );
}

interface OneProps {
  letter: InvoiceLetterShownFragment;
  contact: InvoiceContactFragment | null;
  client: string | null;
}

function One({ letter: { level, state, error, tries, askedAt, at }, contact, client }: OneProps) {
  const t = useTranslations("invoices.letters");
  const { tone, icon: Icon } = LOOK[state];
  const isLost = state === "BOUNCED" || state === "GAVE_UP";
  const name = contact?.name ?? t("somebody");
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium">{level === null ? t("invoiceTo", { name }) : t("reminderTo", { level, name })}</p>
        <p className="break-words text-soft">
          {contact?.mail && <>{contact.mail} · </>}
          <Moment at={at ?? askedAt} />
        </p>
        {error && state !== "SENT" && <p className="break-words text-bad">{error}</p>}
        {isLost && client && (
          <p className="text-soft">
            {t.rich("mend", {
              client: (words) => (
                <Link to="/clients/$id" params={{ id: client }} className="text-accent-text underline underline-offset-2">
                  {words}
                </Link>
              ),
            })}
          </p>
        )}
      </div>
      <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
        {state === "QUEUED" && tries > 0 ? t("tried", { count: tries }) : t(`states.${state}`)}
      </Badge>
    </li>
  );
}
