import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { TeamDisbandDocument, TeamRenameDocument } from "@/gql/graphql";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Menu, MenuItem } from "@/ui/Menu";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import type { Team } from "./Teams";

const ABOUT = ["ACCOUNT", "TENANT", "TICKET"] as const;
const schema = object({ name: named });

export function TeamMenu({ team }: { team: Team }) {
  const t = useTranslations("settings.teams");
  const may = useMay();
  const [open, setOpen] = useState<"rename" | "disband" | null>(null);
  return (
    <>
      <Menu
        label={t("actionsOn", { name: team.name })}
        button={
          <IconButton size="smallIcon" label={t("actionsOn", { name: team.name })}>
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        <MenuItem onAction={() => setOpen("rename")}>{t("rename.open")}</MenuItem>
        {may.validate("ACCOUNTS") && <MenuItem onAction={() => setOpen("disband")}>{t("disband.open")}</MenuItem>}
      </Menu>
      {open === "rename" && <Renaming team={team} onClose={() => setOpen(null)} />}
      {open === "disband" && <Disbanding team={team} onClose={() => setOpen(null)} />}
    </>
  );
}

function Renaming({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useTranslations("settings.teams");
  const rename = useCommand(TeamRenameDocument, ABOUT);
  const form = useForm({
    schema,
    defaults: { name: team.name },
    submit: async ({ name }) => {
      await rename.mutateAsync({ team: team.id, name });
      toast(t("rename.done"));
      onClose();
    },
  });
  return (
    <Dialog title={t("rename.title", { name: team.name })} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("rename.name")} required />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function Disbanding({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useTranslations("settings.teams");
  const say = useSay();
  const disband = useCommand(TeamDisbandDocument, ABOUT);
  const go = async () => {
    if (await say(disband.mutateAsync({ team: team.id }), t("disband.done"))) onClose();
  };
  return (
    <Dialog title={t("disband.title", { name: team.name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t("disband.explained")}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isPending={disband.isPending} onPress={() => void go()}>
            {t("disband.submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
