import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Initials } from "./Badge";
import { Moment } from "./time";

interface Props {
  id?: string;
  author: string;
  /** Ours, theirs, or the team's own note. */
  kind: "team" | "client" | "note";
  at: string;
  text: string | null;
  mark?: ReactNode;
  children?: ReactNode;
}

/** A line of a thread. A note differs by ground, edge, picture and word, never by colour alone. */
export function Message({ id, author, kind, at, text, mark, children }: Props) {
  const t = useTranslations("message");
  const isNote = kind === "note";
  const ground = isNote
    ? "border-note-line bg-note-soft border-l-4"
    : kind === "team"
      ? "border-line bg-surface"
      : "border-line bg-sunken/60";
  return (
    <article id={id} aria-label={t(isNote ? "noteOf" : "of", { author })} className={`rounded-xl border p-4 ${ground}`}>
      <header className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <Initials name={author} />
        <span className="font-semibold">{author}</span>
        {isNote && (
          <span className="flex items-center gap-1 font-medium text-note">
            <Lock aria-hidden className="size-3.5" />
            {t("note")}
          </span>
        )}
        {mark}
        <span className="text-soft sm:ml-auto">
          <Moment at={at} />
        </span>
      </header>
      {text === null ? (
        <p className="text-soft italic">{t("forgotten")}</p>
      ) : (
        <p className="max-w-prose whitespace-pre-wrap">{text}</p>
      )}
      {children && <div className="mt-3">{children}</div>}
    </article>
  );
}
