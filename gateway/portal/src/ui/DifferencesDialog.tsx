import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "./Dialog";
import { Panel } from "./states";

export default function DifferencesDialog({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const t = useTranslations("past.differences");
  return (
    <Dialog title={t("title")} width="wide" isOpen onClose={onClose}>
      <Panel>{children}</Panel>
    </Dialog>
  );
}
