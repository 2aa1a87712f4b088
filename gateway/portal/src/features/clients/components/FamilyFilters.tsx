import { useQuery } from "@tanstack/react-query";
import { ListFilter, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Picker } from "@/ui/Picker";
import { Popup } from "@/ui/Popup";
import { clientName, clientsFound } from "../api/queries";

interface Chosen {
  parent: string | null;
  partner: string | null;
}

interface Props {
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
}

/** Narrows the list to a holding's subsidiaries, or to those that a partner looks after. */
export function FamilyFilters({ chosen, choose }: Props) {
  const t = useTranslations("clients.filters");
  const viewer = useViewer();
  const [isOpen, setIsOpen] = useState(false);
  const set = (to: Partial<Chosen>) => {
    choose({ ...chosen, ...to });
    setIsOpen(false);
  };
  return (
    <>
      <Popup
        label={t("open")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        button={<Button icon={<ListFilter aria-hidden className="size-4" />}>{t("open")}</Button>}
      >
        <div className="flex min-h-80 flex-col gap-4 p-4">
          <Choosing label={t("parent")} onChoose={(parent) => set({ parent })} />
          {isOfTeam(viewer) && <Choosing label={t("partner")} onChoose={(partner) => set({ partner })} />}
        </div>
      </Popup>
      {(chosen.parent || chosen.partner) && (
        <ul aria-label={t("chosen")} className="flex w-full flex-wrap gap-2">
          {chosen.parent && <Chip what="parentOf" id={chosen.parent} remove={() => choose({ ...chosen, parent: null })} />}
          {chosen.partner && <Chip what="partnerOf" id={chosen.partner} remove={() => choose({ ...chosen, partner: null })} />}
        </ul>
      )}
    </>
  );
}

function Choosing({ label, onChoose }: { label: string; onChoose: (id: string) => void }) {
  const [search, setSearch] = useState("");
  const { data } = useQuery(clientsFound(search));
  return <Picker label={label} chosen={null} options={data?.clients.nodes ?? []} onSearch={setSearch} onChoose={(id) => id && onChoose(id)} />;
}

function Chip({ what, id, remove }: { what: "parentOf" | "partnerOf"; id: string; remove: () => void }) {
  const t = useTranslations("clients.filters");
  const { data } = useQuery(clientName(id));
  const name = t(what, { name: data?.client?.name ?? "…" });
  return (
    <li className="inline-flex items-center gap-1 rounded-full bg-accent-soft py-0.5 pr-1 pl-3 text-sm text-accent-text">
      {name}
      <button type="button" aria-label={t("remove", { name })} onClick={remove} className="flex size-7 items-center justify-center rounded-full hover:bg-surface">
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  );
}
