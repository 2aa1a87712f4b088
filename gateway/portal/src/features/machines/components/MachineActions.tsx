import { useNavigate } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { MachineRevokeDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { IconButton } from "@/ui/Button";
import { Menu, MenuItem, MenuLine } from "@/ui/Menu";
import { toast } from "@/ui/Toasts";
import { useLooksAfter } from "../useLooksAfter";
import type { Machine } from "./MachinePage";

const Assigning = lazy(() => import("./Assigning"));
const ReasonDialog = lazy(() => import("@/ui/ReasonDialog"));

export function MachineActions({ machine }: { machine: Machine }) {
  const t = useTranslations("machines");
  const revoke = useCommand(MachineRevokeDocument, ["MACHINE"]);
  const [open, setOpen] = useState<"assign" | "revoke" | null>(null);
  const looksAfter = useLooksAfter();
  const navigate = useNavigate();
  const close = () => setOpen(null);
  const { id, name, standing } = machine;
  if (!looksAfter || standing === "REVOKED") return null;
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
        <MenuItem onAction={() => void navigate({ to: "/machines/regles/nouvelle", search: { machine: id } })}>{t("newRule")}</MenuItem>
        <MenuItem onAction={() => void navigate({ to: "/machines/maintenances", search: { planifier: "oui", machine: id } })}>{t("newMaintenance")}</MenuItem>
        {standing !== "EXPECTED" && <MenuItem onAction={() => setOpen("assign")}>{t("assign.open")}</MenuItem>}
        <MenuLine />
        <MenuItem onAction={() => setOpen("revoke")}>{t("revoke.open")}</MenuItem>
      </Menu>
      <Suspense>
        {open === "assign" && <Assigning machine={machine} onClose={close} />}
        {open === "revoke" && (
          <ReasonDialog
            title={t("revoke.title", { name })}
            explained={t(standing === "EXPECTED" ? "revoke.ofCode" : "revoke.explained")}
            submit={t("revoke.submit", { name })}
            onSubmit={async (reason) => {
              await revoke.mutateAsync({ machine: id, reason });
              toast(t("revoke.done"));
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
