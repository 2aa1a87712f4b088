import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** A question of few words, or a form. */
  width?: "narrow" | "wide";
  role?: "dialog" | "alertdialog";
}

export function Dialog({ title, isOpen, onClose, children, width = "narrow", role = "dialog" }: Props) {
  const t = useTranslations("ui");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-50 flex items-end justify-center bg-black/40 sm:items-start sm:p-4 sm:pt-[10vh]"
    >
      <Modal
        className={`w-full ${width === "wide" ? "sm:max-w-2xl" : "sm:max-w-md"} animate-rise rounded-t-2xl border border-line bg-surface text-ink shadow-float sm:rounded-2xl`}
      >
        <AriaDialog role={role} className="flex max-h-[88dvh] flex-col outline-none">
          <header className="flex items-start gap-3 border-b border-line px-5 py-3.5">
            <Heading slot="title" className="flex-1 pt-1 text-base leading-snug">
              {title}
            </Heading>
            <IconButton label={t("close")} onPress={onClose} className="-mr-2">
              <X aria-hidden className="size-4.5" />
            </IconButton>
          </header>
          <div className="overflow-y-auto p-5">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons of a dialog or a form: what it does first, the way out second. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end">{children}</div>;
}
