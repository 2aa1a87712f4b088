import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { announce } from "@/lib/a11y/announcer";
import { IconButton } from "./Button";

const SHOWN_FOR = 2_500;

/** Puts a text where it can be pasted from; nothing where the browser has no such place for this page. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const t = useTranslations("ui");
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [isCopied]);
  // Only secure pages have one, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return null;
  const copy = async () => {
    await clipboard.writeText(text);
    setIsCopied(true);
    announce(t("copied", { name }));
  };
  return (
    <IconButton size="smallIcon" label={t("copy", { name })} onPress={() => void copy()}>
      {isCopied ? <Check aria-hidden className="size-4 text-good" /> : <Copy aria-hidden className="size-4" />}
    </IconButton>
  );
}
