// The first date that is written is the slow one: the browser then reads how a language writes dates.

import { localeAtStart, TAG } from "@/lib/i18n/locale";

export function formatsAhead(): void {
  const tag = TAG[localeAtStart()];
  const now = new Date();
  new Intl.DateTimeFormat(tag, { dateStyle: "full", timeStyle: "short" }).format(now);
  new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(now);
  new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(1, "hour");
}
