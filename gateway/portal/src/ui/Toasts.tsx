// The result of what one just did. Said politely to those who hear the page; it goes by itself unless one is on it.

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "./Button";

interface Toast {
  id: number;
  text: string;
  tone: "good" | "bad";
  /** Takes back what was just done. */
  undo?: (() => void) | undefined;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const LASTS = 8_000;

function change(to: readonly Toast[]) {
  toasts = to;
  for (const tell of listeners) tell();
}

export function toast(text: string, tone: Toast["tone"] = "good", undo?: () => void): void {
  change([...toasts.slice(-2), { id: next++, text, tone, undo }]);
}

function dismiss(id: number) {
  change(toasts.filter((one) => one.id !== id));
}

export function Toasts() {
  const t = useTranslations("ui");
  const shown = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => toasts,
  );
  return (
    <section
      aria-label={t("toasts")}
      data-print="no"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-60 flex flex-col items-center gap-2 md:bottom-5"
    >
      <div role="status" aria-live="polite" className="flex flex-col items-center gap-2">
        {shown.map((one) => (
          <Shown key={one.id} {...one} />
        ))}
      </div>
    </section>
  );
}

function Shown({ id, text, tone, undo }: Toast) {
  const t = useTranslations("ui");
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismiss(id), LASTS);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
  return (
    <div
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex max-w-lg animate-rise items-center gap-2.5 rounded-xl border border-line bg-surface py-1.5 pr-1.5 pl-4 text-sm shadow-float"
    >
      {tone === "good" ? (
        <CircleCheck aria-hidden className="size-4.5 shrink-0 text-good" />
      ) : (
        <CircleAlert aria-hidden className="size-4.5 shrink-0 text-bad" />
      )}
      <span>{text}</span>
      {undo && (
        <Button
          kind="link"
          size="small"
          onPress={() => {
            dismiss(id);
            undo();
          }}
        >
          {t("undo")}
        </Button>
      )}
      <IconButton label={t("close")} size="smallIcon" onPress={() => dismiss(id)}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
