import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { HourBankCloseDocument, HourBankProposeRenewalDocument, type HourBankPageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { IconButton } from "@/ui/Button";
import { Menu, MenuItem, MenuLine } from "@/ui/Menu";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";

const SetThresholds = lazy(() => import("./SetThresholds"));
const Sharing = lazy(() => import("./Sharing"));
const ReasonDialog = lazy(() => import("@/ui/ReasonDialog"));

export type Bank = NonNullable<HourBankPageQuery["hourBank"]>;

/** What is done to a bank more rarely than crediting it. */
export function BankMenu({ bank, mayValidate }: { bank: Bank; mayValidate: boolean }) {
  const t = useTranslations("banks");
  const say = useSay();
  const propose = useCommand(HourBankProposeRenewalDocument, ["HOUR_BANK"]);
  const end = useCommand(HourBankCloseDocument, ["HOUR_BANK"]);
  const [open, setOpen] = useState<"thresholds" | "share" | "close" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={t("actions")}
        button={
          <IconButton label={t("actions")}>
            <Ellipsis aria-hidden className="size-4.5" />
          </IconButton>
        }
      >
        <MenuItem onAction={() => setOpen("thresholds")}>{t("set.open")}</MenuItem>
        <MenuItem onAction={() => void say(propose.mutateAsync({ bank: bank.id }), t("proposedNow"))}>{t("propose")}</MenuItem>
        {mayValidate && (
          <>
            <MenuItem onAction={() => setOpen("share")}>{t("share.open")}</MenuItem>
            <MenuLine />
            <MenuItem onAction={() => setOpen("close")}>{t("close.open")}</MenuItem>
          </>
        )}
      </Menu>
      <Suspense>
        {open === "thresholds" && <SetThresholds bank={bank.id} thresholds={bank.thresholds.watching} onClose={close} />}
        {open === "share" && <Sharing bank={bank} onClose={close} />}
        {open === "close" && (
          <ReasonDialog
            title={t("close.title", { client: bank.client?.name ?? t("unnamed") })}
            explained={t("close.explained")}
            submit={t("close.submit")}
            onSubmit={async (reason) => {
              await end.mutateAsync({ bank: bank.id, reason });
              toast(t("close.done"));
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
