import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { check, object, pipe, string, trim } from "valibot";
import { MailChooseAddressDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { toast } from "@/ui/Toasts";
import { mailAddressQuery } from "../api/queries";

const schema = object({
  address: pipe(
    string(),
    trim(),
    check((typed) => typed === "" || /^\S+@\S+\.\S+$/.test(typed), "emailWrong"),
  ),
});

/** Where clients write to; what comes there becomes tickets. */
export function ChooseAddress() {
  const t = useTranslations("mail.address");
  const { data } = useSuspenseQuery(mailAddressQuery());
  const may = useMay();
  const known = data.mailAddress ?? "";
  return (
    <Section title={t("title")}>
      {may.validate("ACCOUNTS") ? <Choosing key={known} known={known} /> : <p className="text-sm">{known || t("none")}</p>}
    </Section>
  );
}

function Choosing({ known }: { known: string }) {
  const t = useTranslations("mail.address");
  const choose = useCommand(MailChooseAddressDocument, ["TENANT"]);
  const form = useForm({
    schema,
    defaults: { address: known },
    submit: async ({ address }) => {
      await choose.mutateAsync({ address: address || null });
      toast(t("done"));
    },
  });
  return (
    <Form form={form}>
      <TextField {...form.field("address")} label={t("label")} hint={t("hint")} type="email" optional className="max-w-md" />
      <Button type="submit" kind="primary" className="self-start" isPending={form.isSubmitting}>
        {t("save")}
      </Button>
    </Form>
  );
}
