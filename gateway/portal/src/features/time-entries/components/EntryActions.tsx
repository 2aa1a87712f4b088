import { useNavigate } from "@tanstack/react-router";
import { Check, Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TimeEntryValidateDocument, type EntryRowFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { isOfTeam, useMay, useViewer } from "@/lib/viewer/viewer";
import { Button, IconButton } from "@/ui/Button";
import { HistoryLink } from "@/ui/HistoryLink";
import { Menu, MenuItem } from "@/ui/Menu";
import { useSay } from "@/ui/say";
import { EntryForm } from "./EntryForm";
import { WithReason } from "./WithReason";

export function EntryActions({ entry }: { entry: EntryRowFragment }) {
  const t = useTranslations("time");
  const say = useSay();
  const may = useMay();
  const viewer = useViewer();
  const navigate = useNavigate();
  const validate = useCommand(TimeEntryValidateDocument, ["TIME_ENTRY", "HOUR_BANK", "TICKET"]);
  const [open, setOpen] = useState<"correct" | "withdraw" | "discard" | null>(null);
  const isLogged = entry.stage === "LOGGED";
  const mayValidate = may.validate("TIME");
  const mayCorrect = isLogged && may.edit("TIME") && (mayValidate || entry.account?.id === viewer.account.id);
  const mayWithdraw = entry.stage === "VALIDATED" && mayValidate;
  const isTeam = isOfTeam(viewer);
  if (!mayCorrect && !mayWithdraw && !(isLogged && mayValidate)) {
    return isTeam ? <HistoryLink kind="TIME_ENTRY" id={entry.id} name={entry.note || t("noNote")} /> : null;
  }
  return (
    <span className="inline-flex items-center gap-1">
      {isLogged && mayValidate && (
        <Button
          size="small"
          isPending={validate.isPending}
          icon={<Check aria-hidden className="size-4" />}
          onPress={() => void say(validate.mutateAsync({ entry: entry.id }), t("validated"))}
        >
          {t("validate")}
        </Button>
      )}
      <Menu
        label={t("actionsOn", { note: entry.note ?? "" })}
        button={
          <IconButton size="smallIcon" label={t("actionsOn", { note: entry.note ?? "" })}>
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        {mayCorrect && <MenuItem onAction={() => setOpen("correct")}>{t("correct")}</MenuItem>}
        {mayWithdraw && <MenuItem onAction={() => setOpen("withdraw")}>{t("withdraw.open")}</MenuItem>}
        {mayCorrect && <MenuItem onAction={() => setOpen("discard")}>{t("discard.open")}</MenuItem>}
        {isTeam && (
          <MenuItem onAction={() => void navigate({ to: "/historique", search: { quoi: "TIME_ENTRY", sur: entry.id } })}>{t("history")}</MenuItem>
        )}
      </Menu>
      {open === "correct" && <EntryForm entry={entry} onClose={() => setOpen(null)} />}
      {(open === "withdraw" || open === "discard") && (
        <WithReason kind={open} entry={entry.id} onClose={() => setOpen(null)} />
      )}
    </span>
  );
}
