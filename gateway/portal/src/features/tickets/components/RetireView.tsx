import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/say";
import type { View, Views } from "./useViews";

/** It does not come back, and the desk's goes for everybody: this is said, with its name, before it is done. */
export default function RetireView({ view, retire, onClose }: { view: View; retire: Views["retire"]; onClose: () => void }) {
  const t = useTranslations("tickets.savedViews");
  const say = useSay();
  const { name, own } = view;
  const [isPending, setIsPending] = useState(false);
  const go = async () => {
    setIsPending(true);
    await say(retire(view), t("retired", { name }));
    onClose();
  };
  return (
    <Dialog title={t("retire", { name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t(own ? "retireOwn" : "retireDesk")}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isPending={isPending} onPress={() => void go()}>
            {t("retireSubmit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
