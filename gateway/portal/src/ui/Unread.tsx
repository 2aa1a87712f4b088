import { useTranslations } from "use-intl";

/** A dot for those who see it, a word for those who hear it; what it stands beside is bold. */
export function Unread({ className }: { className?: string }) {
  const t = useTranslations("ui");
  return (
    <span className={`inline-flex shrink-0 ${className ?? ""}`}>
      <span aria-hidden className="size-2 rounded-full bg-accent-text" />
      <span className="sr-only">{t("unread")}</span>
    </span>
  );
}
