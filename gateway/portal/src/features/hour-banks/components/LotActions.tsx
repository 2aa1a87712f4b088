import { useState } from "react";
import { useTranslations } from "use-intl";
import { HourBankMarkLotPaidDocument, HourBankRefundLotDocument, type LotShownFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/say";
import { Duration } from "@/ui/time";
import { useLotName } from "./lotName";

interface Props {
  bank: string;
  lot: LotShownFragment;
}

/** What the accounts may do to a purchase: note that it was paid, and pay back what is left of it. */
export function LotActions({ bank, lot }: Props) {
  const t = useTranslations("banks");
  const say = useSay();
  const mark = useCommand(HourBankMarkLotPaidDocument, ["HOUR_BANK"]);
  const [isRefunding, setIsRefunding] = useState(false);
  const isSold = lot.source === "PURCHASE";
  return (
    <>
      {lot.oncePaid && !lot.paidAt && (
        <Button size="small" isPending={mark.isPending} onPress={() => void say(mark.mutateAsync({ bank, lot: lot.id }), t("paid"))}>
          {t("markPaid")}
        </Button>
      )}
      {isSold && lot.remaining.count > 0 && (
        <Button size="small" kind="quiet" onPress={() => setIsRefunding(true)}>
          {t("refund.open")}
        </Button>
      )}
      {isRefunding && <Refunding bank={bank} lot={lot} onClose={() => setIsRefunding(false)} />}
    </>
  );
}

function Refunding({ bank, lot, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("banks.refund");
  const say = useSay();
  const name = useLotName();
  const refund = useCommand(HourBankRefundLotDocument, ["HOUR_BANK"]);
  const go = async () => {
    if (await say(refund.mutateAsync({ bank, lot: lot.id }), t("done"))) onClose();
  };
  return (
    <Dialog title={t("title", { lot: name(lot) })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t.rich("explained", { left: () => <Duration minutes={lot.remaining.count} /> })}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isPending={refund.isPending} onPress={() => void go()}>
            {t("submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
