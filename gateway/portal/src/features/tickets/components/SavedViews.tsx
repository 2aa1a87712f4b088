import { Link } from "@tanstack/react-router";
import { Bookmark, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { named } from "@/lib/forms/checks";
import { useForm } from "@/lib/forms/useForm";
import { newId } from "@/lib/id";
import { useViewer } from "@/lib/viewer/viewer";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Popup } from "@/ui/Popup";
import { toast } from "@/ui/Toasts";
import type { TicketSearch } from "../lib/filters";
import { dropView, isSameSearch, keepView, useSavedViews, type SavedView } from "../lib/saved";

const schema = object({ name: named });

/** One's own views, and a way to keep what is shown as one. */
export default function SavedViews({ search }: { search: TicketSearch }) {
  const t = useTranslations("tickets.ownViews");
  const { account } = useViewer();
  const views = useSavedViews(account.id);
  const [isOpen, setIsOpen] = useState(false);
  const [edited, setEdited] = useState<SavedView | null>(null);
  const current = views.find((view) => isSameSearch(view.search, search));
  return (
    <>
      <Popup
        label={t("title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        button={
          <Button kind={current ? "secondary" : "quiet"} icon={<Bookmark aria-hidden className="size-4" />} className="max-w-60 shrink-0">
            <span className="truncate">{current?.name ?? t("title")}</span>
          </Button>
        }
      >
        <div className="flex min-h-0 flex-col">
          {views.length === 0 && <p className="px-4 pt-4 text-sm text-soft">{t("none")}</p>}
          <ul className="overflow-y-auto py-1.5">
            {views.map((view) => (
              <One key={view.id} account={account.id} view={view} isShown={view === current} edit={() => setEdited(view)} close={() => setIsOpen(false)} />
            ))}
          </ul>
          <div className="border-t border-line p-3">
            <Button
              size="small"
              isDisabled={current !== undefined}
              onPress={() => {
                setIsOpen(false);
                setEdited({ id: newId(), name: "", search });
              }}
            >
              {t("save")}
            </Button>
          </div>
        </div>
      </Popup>
      {edited && <Naming view={edited} account={account.id} search={search} onClose={() => setEdited(null)} />}
    </>
  );
}

interface OneProps {
  account: string;
  view: SavedView;
  isShown: boolean;
  edit: () => void;
  close: () => void;
}

function One({ account, view, isShown, edit, close }: OneProps) {
  const t = useTranslations("tickets.ownViews");
  return (
    <li className="flex items-center gap-1 pr-2 pl-4">
      <Link
        to="/tickets"
        search={view.search}
        onClick={close}
        aria-current={isShown ? "true" : undefined}
        className="min-w-0 flex-1 truncate rounded py-2 text-sm hover:underline aria-[current]:font-semibold"
      >
        {view.name}
      </Link>
      <Button
        size="small"
        kind="quiet"
        aria-label={t("changeOf", { name: view.name })}
        onPress={() => {
          close();
          edit();
        }}
      >
        {t("change")}
      </Button>
      <IconButton
        size="smallIcon"
        label={t("drop", { name: view.name })}
        onPress={() => {
          dropView(account, view.id);
          toast(t("dropped", { name: view.name }));
        }}
      >
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}

interface NamingProps {
  view: SavedView;
  account: string;
  search: TicketSearch;
  onClose: () => void;
}

/** A name for what is shown, or another name and what is shown now for a view that there is. */
function Naming({ view, account, search, onClose }: NamingProps) {
  const t = useTranslations("tickets.ownViews");
  const isNew = view.name === "";
  const keep = (name: string, kept: TicketSearch) => {
    keepView(account, { id: view.id, name, search: kept });
    toast(t("done", { name }));
    onClose();
  };
  const form = useForm({ schema, defaults: { name: view.name }, submit: async ({ name }) => keep(name, view.search) });
  return (
    <Dialog title={t(isNew ? "save" : "change")} isOpen onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} required />
        <p className="text-sm text-soft">{t("where")}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          {!isNew && !isSameSearch(view.search, search) && (
            <Button onPress={() => keep(form.form.getValues("name") || view.name, search)}>{t("replace")}</Button>
          )}
          <Button type="submit" kind="primary">
            {t("submit")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
