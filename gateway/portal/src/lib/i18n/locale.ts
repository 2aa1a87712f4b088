// French first. The language is the person's own (their profile) once they are known, the browser's before.

import type { Messages } from "use-intl";
import { askIn } from "@/lib/graphql/execute";
import { kept } from "@/lib/kept";
import { french } from "./words";

export type Locale = "fr" | "en";

/** As dates, numbers and fields are written. */
export const TAG: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

const chosen = kept<Locale | "">("language", "", (value) => value === "fr" || value === "en");

export function localeAtStart(): Locale {
  return chosen.get() || (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");
}

export function keepLocale(locale: Locale): void {
  chosen.set(locale);
}

export function useKeptLocale(): Locale {
  return chosen.use() || localeAtStart();
}

export async function messagesOf(locale: Locale): Promise<Messages> {
  askIn(locale);
  document.documentElement.lang = locale;
  return locale === "fr" ? french : ((await import("@/messages/en.json")).default as Messages);
}
