import { useTranslations } from "use-intl";
import { boolean, nonEmpty, object, pipe, string, trim } from "valibot";
import { AnswerTemplateChangeDocument, AnswerTemplateKeepDocument, type AnswerTemplateShownFragment } from "@/gql/graphql";
import { useDraftOf, useKept } from "@/lib/drafts";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { inBraces } from "@/lib/gaps";
import { useCommand } from "@/lib/graphql/command";
import { insertTyped } from "@/lib/insert";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea, TextField, Tick } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import { GAPS } from "../lib/gaps";

const ABOUT = ["ANSWER_TEMPLATE"] as const;
const schema = object({ name: named, text: pipe(string(), trim(), nonEmpty("textMissing")), own: boolean() });

/** A new one, or other words for one that is kept: whose it is stays. */
export default function TemplateForm({ template, onClose }: { template?: AnswerTemplateShownFragment; onClose: () => void }) {
  const t = useTranslations("answerTemplates.form");
  const keep = useCommand(AnswerTemplateKeepDocument, ABOUT);
  const change = useCommand(AnswerTemplateChangeDocument, ABOUT);
  const draft = useDraftOf(`answer-template.${template?.id ?? "new"}`);
  const { name = "", text = "", own = false } = template ?? {};
  const form = useForm({
    schema,
    defaults: { name, text, own, ...draft.read() },
    submit: async (values) => {
      if (template) await change.mutateAsync({ template: template.id, name: values.name, text: values.text });
      else await keep.mutateAsync(values);
      draft.forget();
      toast(t("kept"));
      onClose();
    },
  });
  useKept(form.form as never, draft);
  const leave = () => {
    draft.forget();
    onClose();
  };
  return (
    <Dialog title={template ? t("change") : t("new")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
        <TextArea {...form.field("text")} label={t("text")} hint={t("textHint")} rows={8} required />
        <Gaps fieldId={form.idOf("text")} />
        {!template && <Tick {...form.form.register("own")} label={t("own")} hint={t("ownHint")} />}
        <Actions>
          <Button onPress={leave}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** What may stand open in a text, each a button that puts it where the cursor is. */
function Gaps({ fieldId }: { fieldId: string }) {
  const t = useTranslations("answerTemplates");
  const insert = (word: string) => {
    const field = document.getElementById(fieldId);
    if (field instanceof HTMLTextAreaElement) insertTyped(field, inBraces(word));
  };
  return (
    <div role="group" aria-label={t("form.gaps")} className="flex flex-col gap-2">
      <p className="text-[0.8125rem] text-soft">{t("form.gapsHint")}</p>
      <div className="flex flex-wrap gap-1.5">
        {GAPS.map((gap) => (
          <Button key={gap} size="small" onPress={() => insert(t(`words.${gap}`))}>
            {t(`gaps.${gap}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
