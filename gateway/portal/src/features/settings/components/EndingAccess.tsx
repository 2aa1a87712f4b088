import { useTranslations } from "use-intl";
import { AccountEndAccessDocument } from "@/gql/graphql";
import { useOwnCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/say";

interface Props {
  account: string;
  name: string;
  onClose: () => void;
}

/** For whoever lost a telephone or a computer: what ends is said before it does. */
export function EndingAccess({ account, name, onClose }: Props) {
  const t = useTranslations("settings.accounts");
  const say = useSay();
  const end = useOwnCommand(AccountEndAccessDocument);
  const go = async () => {
    if (await say(end.mutateAsync({ account }), t("endAccess.done", { name }))) onClose();
  };
  return (
    <Dialog title={t("endAccess.title", { name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t("endAccess.explained")}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isPending={end.isPending} onPress={() => void go()}>
            {t("endAccess.submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
