import { useQuery } from "@tanstack/react-query";
import { ExternalLink, FileWarning } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button, buttonLook } from "@/ui/Button";
import { Popup } from "@/ui/Popup";
import { previewQuery } from "../api/papers";

/** The draft as it would be on paper if it were validated now; or why it could not be. */
export function DraftPaper({ invoice }: { invoice: string }) {
  const t = useTranslations("invoices.papers");
  const language = useLocale().startsWith("fr") ? "FRENCH" : "ENGLISH";
  const { data } = useQuery(previewQuery(invoice, language));
  const [isOpen, setIsOpen] = useState(false);
  const preview = data?.invoice?.preview;
  if (!preview) return null;
  if (preview.path) {
    return (
      <a href={preview.path} target="_blank" rel="noreferrer" className={buttonLook({})}>
        <ExternalLink aria-hidden className="size-4" />
        {t("preview")}
        <span className="sr-only"> {t("newTab")}</span>
      </a>
    );
  }
  return (
    <Popup
      label={t("notReady")}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      button={<Button icon={<FileWarning aria-hidden className="size-4" />}>{t("notReady")}</Button>}
    >
      <ul className="flex flex-col gap-2 p-4 text-sm">
        {preview.userErrors.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </Popup>
  );
}
