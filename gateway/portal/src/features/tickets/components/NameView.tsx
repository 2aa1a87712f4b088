import { useTranslations } from "use-intl";
import { boolean, object } from "valibot";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField, Tick } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import type { TicketSearch } from "../lib/filters";
import { addressOf, isSameSearch, searchOf } from "../lib/saved";
import type { View, Views } from "./useViews";

interface Props {
  /** None: what is shown becomes a new one. */
  view: View | null;
  views: Views;
  /** What is shown. */
  search: TicketSearch;
  onClose: () => void;
}

const schema = object({ name: named, desk: boolean(), replaced: boolean() });

/** A name for what is shown; or another name, and what is shown now, for a view that there is. Whose it is stays. */
export default function NameView({ view, views, search, onClose }: Props) {
  const t = useTranslations("tickets.savedViews");
  const form = useForm({
    schema,
    defaults: { name: view?.name ?? "", desk: false, replaced: false },
    submit: async ({ name, desk, replaced }) => {
      if (view) await views.change(view, name, replaced ? addressOf(search) : view.address);
      else await views.keep(name, addressOf(search), desk);
      toast(t("done", { name }));
      onClose();
    },
  });
  const isOther = view !== null && !isSameSearch(searchOf(view.address), search);
  return (
    <Dialog title={t(view ? "change" : "save")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
        {!view && !views.isServed && <p className="text-sm text-soft">{t("where")}</p>}
        {!view && views.isServed && <Tick {...form.form.register("desk")} label={t("forDesk")} hint={t("forDeskHint")} />}
        {isOther && <Tick {...form.form.register("replaced")} label={t("replace")} />}
        {view && !view.own && <p className="text-sm text-soft">{t("everybodys")}</p>}
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
