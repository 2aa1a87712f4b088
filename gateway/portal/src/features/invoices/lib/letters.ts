// Who of a client can be written to, and what became of what they were sent.

import type { InvoiceContactFragment, InvoiceLetterShownFragment } from "@/gql/graphql";

type Contact = Pick<InvoiceContactFragment, "id" | "mail" | "primary" | "forgotten">;
type Letter = Pick<InvoiceLetterShownFragment, "contactId" | "level" | "askedAt">;

export function isReachable({ mail, forgotten }: Pick<Contact, "mail" | "forgotten">): boolean {
  return Boolean(mail) && !forgotten;
}

/** Whom to write to first, or else the first who can be reached: they are ticked before anybody chooses. */
export function usualContact<T extends Contact>(contacts: readonly T[]): T | null {
  const reachable = contacts.filter(isReachable);
  return reachable.find(({ primary }) => primary) ?? reachable[0] ?? null;
}

/** The last letter that brought the invoice itself to somebody; reminders are others. */
export function lastLetterTo<T extends Letter>(letters: readonly T[], contact: string): T | null {
  const theirs = letters.filter(({ contactId, level }) => contactId === contact && level === null);
  return theirs.toSorted((one, other) => other.askedAt.localeCompare(one.askedAt))[0] ?? null;
}
