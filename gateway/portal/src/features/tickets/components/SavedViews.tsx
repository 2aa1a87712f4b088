import { Link } from "@tanstack/react-router";
import { Bookmark, PencilLine, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "@/ui/Button";
import { Popup } from "@/ui/Popup";
import type { TicketSearch } from "../lib/filters";
import { isSameSearch, searchOf } from "../lib/saved";
import { useViews, type View } from "./useViews";

const NameView = lazy(() => import("./NameView"));
const RetireView = lazy(() => import("./RetireView"));

type Open = { what: "name"; view: View | null } | { what: "retire"; view: View } | null;

/** The desk's views and one's own, and a way to keep what is shown as one. */
export default function SavedViews({ search }: { search: TicketSearch }) {
  const t = useTranslations("tickets.savedViews");
  const views = useViews();
  const [isOpen, setIsOpen] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const current = views.all.find(({ address }) => isSameSearch(searchOf(address), search));
  const turn = (to: boolean) => {
    setIsOpen(to);
    if (to) views.readAgain();
  };
  const ask = (about: Open) => {
    setIsOpen(false);
    setOpen(about);
  };
  return (
    <>
      <Popup
        label={t("title")}
        isOpen={isOpen}
        onOpenChange={turn}
        button={
          <Button kind={current ? "secondary" : "quiet"} icon={<Bookmark aria-hidden className="size-4" />} className="max-w-60 shrink-0">
            <span className="truncate">{current?.name ?? t("title")}</span>
          </Button>
        }
      >
        <div className="flex min-h-0 flex-col">
          <div className="overflow-y-auto pb-1.5">
            {views.all.length === 0 && <p className="px-4 pt-4 pb-2 text-sm text-soft">{t("none")}</p>}
            {(["own", "desk"] as const).map((whose) => (
              <Group
                key={whose}
                title={t(whose)}
                views={views.all.filter(({ own }) => own === (whose === "own"))}
                current={current}
                mayChange={views.mayChange}
                ask={ask}
                close={() => setIsOpen(false)}
              />
            ))}
          </div>
          <div className="border-t border-line p-3">
            <Button size="small" isDisabled={current !== undefined} onPress={() => ask({ what: "name", view: null })}>
              {t("save")}
            </Button>
          </div>
        </div>
      </Popup>
      <Suspense>
        {open?.what === "name" && <NameView view={open.view} views={views} search={search} onClose={() => setOpen(null)} />}
        {open?.what === "retire" && <RetireView view={open.view} retire={views.retire} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

interface GroupProps {
  title: string;
  views: readonly View[];
  current: View | undefined;
  mayChange: (view: View) => boolean;
  ask: (about: Open) => void;
  close: () => void;
}

function Group({ title, views, current, mayChange, ask, close }: GroupProps) {
  if (views.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="px-4 pt-3 pb-1 text-[0.8125rem] font-medium text-soft">{title}</h3>
      <ul>
        {views.map((view) => (
          <One key={view.id} view={view} isShown={view === current} mayChange={mayChange(view)} ask={ask} close={close} />
        ))}
      </ul>
    </section>
  );
}

function One({ view, isShown, mayChange, ask, close }: { view: View; isShown: boolean; mayChange: boolean } & Pick<GroupProps, "ask" | "close">) {
  const t = useTranslations("tickets.savedViews");
  const { name } = view;
  return (
    <li className="flex items-center gap-1 pr-2 pl-4">
      <Link
        to="/tickets"
        search={searchOf(view.address)}
        onClick={close}
        aria-current={isShown ? "true" : undefined}
        className="min-w-0 flex-1 truncate rounded py-2 text-sm hover:underline aria-[current]:font-semibold"
      >
        {name}
      </Link>
      {mayChange && (
        <>
          <IconButton size="smallIcon" label={t("changeOf", { name })} onPress={() => ask({ what: "name", view })}>
            <PencilLine aria-hidden className="size-4" />
          </IconButton>
          <IconButton size="smallIcon" label={t("retireOf", { name })} onPress={() => ask({ what: "retire", view })}>
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </>
      )}
    </li>
  );
}
