import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MailX } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { object } from "valibot";
import { InvoiceSendDocument, type InvoiceContactFragment, type InvoiceLettersQuery } from "@/gql/graphql";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button, buttonLook } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Form } from "@/ui/Form";
import { Empty, Failed, Waiting } from "@/ui/states";
import { toast } from "@/ui/Toasts";
import { lettersQuery } from "../api/letters";
import { isReachable, usualContact } from "../lib/letters";
import { useInvoiceName } from "./invoiceName";
import type { Invoice } from "./InvoicePage";
import { Recipients } from "./Recipients";

interface Props {
  invoice: Invoice;
  onClose: () => void;
}

/** To whom of the client it goes by mail; who has it already is said beside them. */
export default function Sending({ invoice, onClose }: Props) {
  const t = useTranslations("invoices.sending");
  const name = useInvoiceName();
  const { data, error, refetch } = useQuery(lettersQuery(invoice.id));
  const known = data?.invoice;
  return (
    <Dialog title={t("title", { name: name(invoice) })} isOpen onClose={onClose}>
      {known ? (
        <Asking invoice={invoice} known={known} onClose={onClose} />
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Dialog>
  );
}

const schema = object({});
const nobody: readonly InvoiceContactFragment[] = [];

function Asking({ invoice, known, onClose }: Props & { known: NonNullable<InvoiceLettersQuery["invoice"]> }) {
  const t = useTranslations("invoices.sending");
  const format = useFormatter();
  const send = useCommand(InvoiceSendDocument, ["INVOICE"]);
  const contacts = known.client?.contacts ?? nobody;
  const reachable = contacts.filter(isReachable);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set([usualContact(contacts)?.id ?? ""].filter(Boolean)));
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: {},
    submit: async () => {
      setIsTried(true);
      const people = reachable.filter(({ id }) => chosen.has(id));
      if (people.length === 0) throw new FieldsWrong();
      for (const { id: contact } of people) {
        // Once it went, to send it is to send it again: somebody is at this dialog and sees who has it.
        await send.mutateAsync({ invoice: invoice.id, contact, again: invoice.sentOn !== null });
        // Whoever has it is not sent it twice when a later one is refused.
        setChosen((was) => new Set([...was].filter((one) => one !== contact)));
      }
      toast(t("done", { names: format.list(people.map(({ name }) => name ?? t("somebody"))) }));
      onClose();
    },
  });
  if (reachable.length === 0) return <Nobody client={known.client?.id ?? null} />;
  return (
    <Form form={form}>
      <Recipients
        contacts={contacts}
        letters={known.letters}
        chosen={chosen}
        isWrong={isTried && chosen.size === 0 && !form.isSubmitting}
        choose={(contact, isOn) => setChosen((was) => new Set(isOn ? [...was, contact] : [...was].filter((one) => one !== contact)))}
      />
      <p className="text-sm text-soft">{t("explained")}</p>
      <Actions>
        <Button onPress={onClose}>{t("cancel")}</Button>
        <Button type="submit" kind="primary" isPending={form.isSubmitting}>
          {t("submit", { count: Math.max(chosen.size, 1) })}
        </Button>
      </Actions>
    </Form>
  );
}

function Nobody({ client }: { client: string | null }) {
  const t = useTranslations("invoices.sending");
  return (
    <Empty
      icon={<MailX aria-hidden className="size-5" />}
      title={t("nobody")}
      action={
        client && (
          <Link to="/clients/$id" params={{ id: client }} className={buttonLook({ kind: "primary" })}>
            {t("toClient")}
          </Link>
        )
      }
    >
      {t("nobodyHint")}
    </Empty>
  );
}
