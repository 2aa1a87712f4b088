import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { TicketOpenDocument, type Priority, type TicketType } from "@/gql/graphql";
import { useDraftOf, useKept } from "@/lib/drafts";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { useUploads } from "@/lib/uploads/useUploads";
import { Button } from "@/ui/Button";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Picker } from "@/ui/Picker";
import { ChooseFiles, DropArea, SendingList } from "@/ui/UploadArea";
import { clientsFound, ticketClientQuery } from "../api/queries";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";

const schema = object({
  client: pipe(string(), nonEmpty("clientMissing")),
  subject: pipe(string(), trim(), nonEmpty("subjectMissing"), maxLength(200, "subjectLong")),
  description: string(),
  type: string(),
  priority: string(),
  contact: string(),
  contract: string(),
});

interface Props {
  client: string | null;
  /** What it is about, where one came from its page: it is the client’s that was given with it. */
  machine: string | null;
  onDone: (id: string) => void;
}

/** Few fields: a client and a subject are enough. */
export function NewTicket({ client: at, machine, onDone }: Props) {
  const t = useTranslations("tickets");
  const uploads = useUploads();
  const open = useCommand(TicketOpenDocument, ["TICKET"]);
  const [commandId] = useState(newId);
  const [search, setSearch] = useState("");
  const draft = useDraftOf("ticket");
  const form = useForm({
    schema,
    defaults: { client: at ?? "", subject: "", description: "", type: "REQUEST", priority: "NORMAL", contact: "", contract: "", ...draft.read(), ...(at ? { client: at } : {}) },
    submit: async ({ client, subject, description, type, priority, contact, contract }) => {
      const { made } = await open.mutateAsync({
        client,
        subject,
        description,
        type: type as TicketType,
        priority: priority as Priority,
        contact: contact || null,
        links: { contract: contract || null, machine: client === at ? machine : null },
        files: uploads.ids,
        commandId,
      });
      draft.forget();
      if (made) onDone(made);
    },
  });
  useKept(form.form as never, draft);
  const client = form.form.watch("client");
  const { data: found } = useQuery(clientsFound(search));
  const { data: known } = useQuery({ ...ticketClientQuery(client), enabled: client !== "" });
  const contracts = known?.client?.contracts.filter(({ stage }) => stage === "RUNNING") ?? [];
  const contacts = known?.client?.contacts.filter(({ forgotten }) => !forgotten) ?? [];
  const { error } = form.field("client");
  return (
    <DropArea uploads={uploads}>
      <Form form={form} className="rounded-xl border border-line bg-surface p-5 sm:p-6">
        <Picker
          id={form.idOf("client")}
          label={t("columns.client")}
          chosen={known?.client ? { id: known.client.id, name: known.client.name } : null}
          options={found?.clients.nodes ?? []}
          onSearch={setSearch}
          onChoose={(id) => {
            form.form.setValue("client", id ?? "", { shouldValidate: true });
            form.form.setValue("contract", "");
            form.form.setValue("contact", "");
          }}
          error={error}
        />
        <TextField {...form.field("subject")} label={t("new.subject")} required />
        <TextArea {...form.field("description")} label={t("new.description")} rows={6} optional />
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice {...form.field("type")} label={t("columns.type")}>
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`type.${one}`)}
              </option>
            ))}
          </Choice>
          <Choice {...form.field("priority")} label={t("columns.priority")}>
            {PRIORITIES.map((one) => (
              <option key={one} value={one}>
                {t(`priority.${one}`)}
              </option>
            ))}
          </Choice>
          {contacts.length > 0 && (
            <Choice {...form.field("contact")} label={t("contact")} optional>
              <option value="">–</option>
              {contacts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choice>
          )}
          {contracts.length > 0 && (
            <Choice {...form.field("contract")} label={t("contract")} optional>
              <option value="">{t("noContract")}</option>
              {contracts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choice>
          )}
        </div>
        <ChooseFiles uploads={uploads} kind="secondary" />
        <SendingList uploads={uploads} />
        <Button type="submit" kind="primary" size="large" className="self-start" isPending={form.isSubmitting} isDisabled={uploads.isBusy}>
          {t("new.submit")}
        </Button>
      </Form>
    </DropArea>
  );
}
