import { Clock, MailCheck, MailWarning, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { LetterShownFragment, LetterState } from "@/gql/graphql";
import { Moment } from "@/ui/time";

interface Props {
  letters: readonly LetterShownFragment[];
  contact: { id: string; name: string | null } | null;
}

const LOOK: Record<LetterState, { tone: string; icon: LucideIcon }> = {
  QUEUED: { tone: "text-soft", icon: Clock },
  SENT: { tone: "text-soft", icon: MailCheck },
  BOUNCED: { tone: "text-bad font-medium", icon: MailWarning },
  GAVE_UP: { tone: "text-bad font-medium", icon: MailWarning },
};

/** How far each letter about a message came: one that never arrived is not taken for an answer. */
export function Letters({ letters, contact }: Props) {
  const t = useTranslations("tickets.letters");
  if (letters.length === 0) return null;
  const nameOf = ({ account, contactId }: LetterShownFragment) =>
    account?.name ?? (contactId && contactId === contact?.id ? contact.name : null) ?? t(contactId ? "aContact" : "theSender");
  return (
    <ul aria-label={t("title")} className="flex flex-col gap-1 text-[0.8125rem]">
      {letters.map((letter) => {
        const { tone, icon: Icon } = LOOK[letter.state];
        return (
          <li key={letter.id} className={`flex flex-wrap items-center gap-x-1.5 ${tone}`}>
            <Icon aria-hidden className="size-3.5 shrink-0" />
            <span>{t(`states.${letter.state}`, { name: nameOf(letter) })}</span>
            {letter.at && (
              <span className="font-normal">
                · <Moment at={letter.at} />
              </span>
            )}
            {letter.error && letter.state !== "SENT" && <span className="font-normal break-words">· {letter.error}</span>}
          </li>
        );
      })}
    </ul>
  );
}
