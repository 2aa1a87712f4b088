import { useTranslations } from "use-intl";
import { object, string } from "valibot";
import { TeamRecordSkillsDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { listed } from "../listed";

interface Props {
  account: string;
  name: string;
  skills: readonly string[];
  sectors: readonly string[];
  onClose: () => void;
}

const schema = object({ skills: string(), sectors: string() });

export function Skills({ account, name, skills, sectors, onClose }: Props) {
  const t = useTranslations("settings.teams");
  const record = useCommand(TeamRecordSkillsDocument, ["ACCOUNT", "TENANT"]);
  const form = useForm({
    schema,
    defaults: { skills: skills.join(", "), sectors: sectors.join(", ") },
    submit: async (values) => {
      await record.mutateAsync({ account, skills: listed(values.skills), sectors: listed(values.sectors) });
      toast(t("skillsSaved"));
      onClose();
    },
  });
  return (
    <Dialog title={t("skillsOf", { name })} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("skills")} label={t("skills")} hint={t("commas")} />
        <TextField {...form.field("sectors")} label={t("sectors")} hint={t("commas")} />
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
