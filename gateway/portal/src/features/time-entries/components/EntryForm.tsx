import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { check, isoDate, nonEmpty, object, picklist, pipe, string } from "valibot";
import { TimeEntryCorrectDocument, TimeEntryLogDocument, type EntryRowFragment } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { readDuration, writtenDuration } from "@/lib/format/duration";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Picker } from "@/ui/Picker";
import { Duration } from "@/ui/time";
import { toast } from "@/ui/Toasts";
import { entryClients, entryContracts } from "../api/queries";
import { CLASSES } from "@/lib/time-classes";

const schema = object({
  client: pipe(string(), nonEmpty("clientMissing")),
  contract: pipe(string(), nonEmpty("contractMissing")),
  dateOfWork: pipe(string(), isoDate("dayMissing")),
  worked: pipe(
    string(),
    check((typed) => (readDuration(typed) ?? 0) > 0, "durationWrong"),
  ),
  class: picklist(CLASSES),
  note: string(),
});

/** A new entry, or the correction of one that is not validated yet: then client and contract stay. */
export function EntryForm({ entry, onClose }: { entry: EntryRowFragment | null; onClose: () => void }) {
  const t = useTranslations("time.form");
  const classes = useTranslations("time.classes");
  const log = useCommand(TimeEntryLogDocument, ["TIME_ENTRY"]);
  const correct = useCommand(TimeEntryCorrectDocument, ["TIME_ENTRY"]);
  const form = useForm({
    schema,
    defaults: {
      client: entry?.client?.id ?? "",
      contract: entry?.contract?.id ?? "",
      dateOfWork: entry?.dateOfWork ?? today(),
      worked: entry ? writtenDuration(entry.worked.count) : "",
      class: entry?.class ?? "BILLABLE",
      note: entry?.note ?? "",
    },
    submit: async ({ client, contract, worked, ...rest }) => {
      const minutes = readDuration(worked) ?? 0;
      if (entry) await correct.mutateAsync({ entry: entry.id, worked: minutes, ...rest });
      else await log.mutateAsync({ client, contract, worked: minutes, ...rest });
      toast(t("saved"));
      onClose();
    },
  });
  return (
    <Dialog title={t(entry ? "correct" : "log")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        {entry ? (
          <p className="text-soft">
            {entry.client?.name} · {entry.contract?.name}
          </p>
        ) : (
          <ForWhom form={form} />
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...form.field("dateOfWork")} label={t("day")} type="date" max={today()} required />
          <TextField {...form.field("worked")} label={t("worked")} placeholder="1h30" required />
          <Choice {...form.field("class")} label={t("class")}>
            {CLASSES.map((one) => (
              <option key={one} value={one}>
                {classes(one)}
              </option>
            ))}
          </Choice>
        </div>
        <TextArea {...form.field("note")} label={t("note")} hint={t("noteHint")} />
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

type EntryFormModel = ReturnType<typeof useForm<{ client: string; contract: string; dateOfWork: string; worked: string; class: (typeof CLASSES)[number]; note: string }>>;

function ForWhom({ form }: { form: EntryFormModel }) {
  const t = useTranslations("time.form");
  const [search, setSearch] = useState("");
  const client = form.form.watch("client");
  const contract = form.form.watch("contract");
  const { data: found } = useQuery(entryClients(search));
  const { data: known } = useQuery({ ...entryContracts(client), enabled: client !== "" });
  const contracts = known?.client?.contracts.filter(({ stage }) => stage === "RUNNING") ?? [];
  const bank = known?.client?.hourBanks.find((one) => one.contract?.id === contract);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Picker
        id={form.idOf("client")}
        label={t("client")}
        chosen={known?.client ?? null}
        options={found?.clients.nodes ?? []}
        onSearch={setSearch}
        onChoose={(id) => {
          form.form.setValue("client", id ?? "", { shouldValidate: true });
          form.form.setValue("contract", "");
        }}
        error={form.field("client").error}
      />
      <Choice
        {...form.field("contract")}
        label={t("contract")}
        hint={bank && t.rich("left", { hours: () => <Duration minutes={bank.total.count} /> })}
        disabled={contracts.length === 0}
      >
        <option value="">{t("chooseContract")}</option>
        {contracts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
    </div>
  );
}
