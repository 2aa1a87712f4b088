import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ContractCancelDocument, type ContractPageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button, IconButton } from "@/ui/Button";
import { Menu, MenuItem, MenuLine } from "@/ui/Menu";
import { toast } from "@/ui/Toasts";
import { Agreeing, Assigning } from "./Agreeing";
import { Ending } from "./Ending";
import { Renewing } from "./Renewing";

const Billing = lazy(() => import("./Billing"));
const ChangingTerms = lazy(() => import("./ChangingTerms"));
const ReasonDialog = lazy(() => import("@/ui/ReasonDialog"));

type Contract = NonNullable<ContractPageQuery["contract"]>;

/** What may still be done to a contract that runs, by whoever may. */
export function ContractActions({ contract }: { contract: Contract }) {
  const t = useTranslations("contracts");
  const may = useMay();
  const cancel = useCommand(ContractCancelDocument, ["CONTRACT", "HOUR_BANK"]);
  const [open, setOpen] = useState<"renew" | "terms" | "billing" | "agree" | "assign" | "end" | "cancel" | null>(null);
  const close = () => setOpen(null);
  const { id, name } = contract;
  const last = contract.termsHistory.at(-1)?.terms ?? null;
  const mayEdit = may.edit("CONTRACTS");
  const mayEnd = may.validate("CONTRACTS");
  if (contract.stage !== "RUNNING" || !mayEdit) return null;
  return (
    <>
      {last && <Button onPress={() => setOpen("terms")}>{t("change.open")}</Button>}
      {contract.lastDay && (
        <Button kind="primary" onPress={() => setOpen("renew")}>
          {t("renew.open")}
        </Button>
      )}
      <Menu
        label={t("actions")}
        button={
          <IconButton label={t("actions")}>
            <Ellipsis aria-hidden className="size-4.5" />
          </IconButton>
        }
      >
        <MenuItem onAction={() => setOpen("agree")}>{t("agree.open")}</MenuItem>
        {mayEnd && contract.kind === "SUBSCRIPTION" && <MenuItem onAction={() => setOpen("billing")}>{t("billing.open")}</MenuItem>}
        {mayEnd && (
          <>
            <MenuItem onAction={() => setOpen("assign")}>{t("assign.open")}</MenuItem>
            <MenuLine />
            <MenuItem onAction={() => setOpen("end")}>{t("end.open")}</MenuItem>
            <MenuItem onAction={() => setOpen("cancel")}>{t("cancel.open")}</MenuItem>
          </>
        )}
      </Menu>
      {open === "renew" && <Renewing contract={id} lastDay={contract.lastDay ?? ""} onClose={close} />}
      {open === "agree" && (
        <Agreeing contract={id} policy={contract.servicePolicy?.id ?? null} noticeDays={contract.renewalNoticeDays} onClose={close} />
      )}
      {open === "assign" && <Assigning contract={id} onClose={close} />}
      {open === "end" && <Ending contract={id} name={name} onClose={close} />}
      <Suspense>
        {open === "billing" && <Billing contract={id} billing={contract.billing} onClose={close} />}
        {open === "terms" && last && <ChangingTerms contract={id} last={last} onClose={close} />}
        {open === "cancel" && (
          <ReasonDialog
            title={t("cancel.title", { name })}
            explained={t("cancel.explained")}
            submit={t("cancel.submit")}
            onSubmit={async (reason) => {
              await cancel.mutateAsync({ contract: id, reason });
              toast(t("cancel.done"));
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
