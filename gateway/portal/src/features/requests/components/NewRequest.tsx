import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { maxLength, nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { RequestOpenDocument } from "@/gql/graphql";
import { useDraftOf, useKept } from "@/lib/drafts";
import { useForm } from "@/lib/forms/useForm";
import { command, readAgain } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { useUploads } from "@/lib/uploads/useUploads";
import { Button } from "@/ui/Button";
import { TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { ChooseFiles, DropArea, SendingList } from "@/ui/UploadArea";

const URGENCIES = ["LOW", "NORMAL", "HIGH", "CRITICAL"] as const;

const schema = object({
  subject: pipe(string(), trim(), nonEmpty("subjectMissing"), maxLength(200, "subjectLong")),
  description: string(),
  priority: picklist(URGENCIES),
});

interface Props {
  /** What it is about, where one comes from a thing. */
  about: string | null;
  onDone: (id: string) => void;
}

export function NewRequest({ about, onDone }: Props) {
  const t = useTranslations("requests.new");
  const queries = useQueryClient();
  const uploads = useUploads();
  const [commandId] = useState(newId);
  const draft = useDraftOf(about ? `request.${about}` : "request");
  const form = useForm({
    schema,
    defaults: { subject: about ?? "", description: "", priority: "NORMAL", ...draft.read() },
    submit: async (values) => {
      const { made } = await command(RequestOpenDocument, { ...values, files: uploads.ids, commandId });
      draft.forget();
      await readAgain(queries, ["TICKET"]);
      if (made) onDone(made);
    },
  });
  useKept(form.form as never, draft);
  return (
    <DropArea uploads={uploads}>
      <Form form={form} className="rounded-xl border border-line bg-surface p-5 sm:p-6">
        <TextField {...form.field("subject")} label={t("subject")} hint={t("subjectHint")} required />
        <TextArea {...form.field("description")} label={t("description")} hint={t("descriptionHint")} rows={7} optional />
        <fieldset>
          <legend className="mb-2 text-sm font-medium">{t("urgency")}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {URGENCIES.map((urgency) => (
              <label
                key={urgency}
                className="flex cursor-pointer gap-2.5 rounded-lg border border-line-strong/45 px-3 py-2.5 has-checked:border-accent-text has-checked:bg-accent-soft"
              >
                <input
                  {...form.form.register("priority")}
                  type="radio"
                  value={urgency}
                  className="mt-1 size-4 shrink-0 accent-accent-text"
                />
                <span>
                  <span className="block text-sm font-medium">{t(`urgencies.${urgency}`)}</span>
                  <span className="block text-[0.8125rem] text-soft">{t(`urgencyHints.${urgency}`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="flex flex-col gap-2 rounded-lg border border-dashed border-line-strong/60 p-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ChooseFiles uploads={uploads} kind="secondary" />
            <p className="flex-1 basis-56 text-[0.8125rem] text-soft">{t("filesHint")}</p>
          </div>
          <SendingList uploads={uploads} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            kind="primary"
            size="large"
            className="w-full sm:w-auto"
            isPending={form.isSubmitting}
            isDisabled={uploads.isBusy}
          >
            {t("submit")}
          </Button>
          {uploads.isBusy && <p className="text-sm text-soft">{t("busy")}</p>}
        </div>
      </Form>
    </DropArea>
  );
}
