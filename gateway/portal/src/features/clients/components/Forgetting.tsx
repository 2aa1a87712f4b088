import { useState } from "react";
import { useTranslations } from "use-intl";
import { ClientForgetContactDocument, type ContactShownFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Tick } from "@/ui/Field";
import { useSay } from "@/ui/say";

/** A person asked to be forgotten: this cannot be taken back, so it is confirmed twice over. */
export function Forgetting({ client, contact, onClose }: { client: string; contact: ContactShownFragment; onClose: () => void }) {
  const t = useTranslations("clients.contacts.forget");
  const say = useSay();
  const forget = useCommand(ClientForgetContactDocument, ["CLIENT", "TICKET"]);
  const [isSure, setIsSure] = useState(false);
  const name = contact.name ?? "";
  const go = async () => {
    if (await say(forget.mutateAsync({ client, contact: contact.id }), t("done"))) onClose();
  };
  return (
    <Dialog title={t("title", { name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t("explained")}</p>
        <Tick label={t("sure", { name })} checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isDisabled={!isSure} isPending={forget.isPending} onPress={() => void go()}>
            {t("submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
