import { useFormatter, useTranslations } from "use-intl";
import type { InvoiceContactFragment, InvoiceLetterShownFragment } from "@/gql/graphql";
import { Moment } from "@/ui/time";
import { isReachable, lastLetterTo } from "../lib/letters";

interface Props {
  contacts: readonly InvoiceContactFragment[];
  letters: readonly InvoiceLetterShownFragment[];
  chosen: ReadonlySet<string>;
  choose: (contact: string, isOn: boolean) => void;
  isWrong: boolean;
}

/** The people of a client with the addresses that would be used; those without one are named, not offered. */
export function Recipients({ contacts, letters, chosen, choose, isWrong }: Props) {
  const t = useTranslations("invoices.sending");
  const format = useFormatter();
  const unreachable = contacts.filter((contact) => !isReachable(contact) && !contact.forgotten);
  return (
    <fieldset aria-describedby={isWrong ? "recipients-wrong" : undefined}>
      <legend className="mb-1 text-sm font-medium">{t("to")}</legend>
      {isWrong && (
        <p id="recipients-wrong" className="mb-1 text-sm font-medium text-bad">
          {t("choose")}
        </p>
      )}
      <ul className="divide-y divide-line">
        {contacts.filter(isReachable).map((contact) => (
          <li key={contact.id}>
            <label className="flex items-start gap-3 py-2.5">
              <input
                type="checkbox"
                className="mt-0.5 size-5 shrink-0 accent-accent-text pointer-coarse:size-6"
                checked={chosen.has(contact.id)}
                onChange={(event) => choose(contact.id, event.target.checked)}
              />
              <span className="min-w-0 text-sm">
                <span className="block font-medium">
                  {contact.name ?? t("somebody")}
                  {contact.role && <span className="font-normal text-soft"> · {contact.role}</span>}
                </span>
                <span className="block break-words text-soft">{contact.mail}</span>
                <Before letter={lastLetterTo(letters, contact.id)} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {unreachable.length > 0 && (
        <p className="mt-1 text-[0.8125rem] text-soft">
          {t("unreachable", { names: format.list(unreachable.map(({ name }) => name ?? t("somebody"))) })}
        </p>
      )}
    </fieldset>
  );
}

function Before({ letter }: { letter: InvoiceLetterShownFragment | null }) {
  const t = useTranslations("invoices.sending");
  if (!letter) return null;
  const isLost = letter.state === "BOUNCED" || letter.state === "GAVE_UP";
  return (
    <span className={`block ${isLost ? "text-bad" : "text-info"}`}>
      {t.rich(isLost ? "lost" : "has", { day: () => <Moment at={letter.askedAt} form="day" /> })}
    </span>
  );
}
