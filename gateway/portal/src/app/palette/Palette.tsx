import { Search } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useEntries, type Entry } from "./useEntries";

const LIST = "palette-list";

/** Pages, recent ones, actions, and everything that can be found: one field, arrows, Enter. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center bg-black/40 p-3 pt-[8vh]"
    >
      <Modal className="w-full max-w-xl animate-rise overflow-hidden rounded-2xl border border-line bg-surface text-ink shadow-float">
        <Dialog aria-label={t("title")} className="flex max-h-[70dvh] flex-col outline-none">
          <Field onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Field({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const { entries, isSearching } = useEntries(typed);
  const active = entries[Math.min(place, entries.length - 1)];
  const act = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      const next = (place + by + entries.length) % Math.max(entries.length, 1);
      setPlace(next);
      document.getElementById(idOf(entries[next]))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      act(active);
    }
  };
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-4.5 shrink-0 text-soft" />
        <input
          autoFocus
          role="combobox"
          aria-label={t("title")}
          aria-expanded
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={active ? idOf(active) : undefined}
          placeholder={t("placeholder")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
          className="h-13 w-full bg-transparent text-base outline-none"
        />
      </div>
      <p role="status" className="sr-only">
        {isSearching ? t("searching") : t("count", { count: entries.length })}
      </p>
      <ul id={LIST} role="listbox" aria-label={t("results")} className="overflow-y-auto p-2">
        {entries.length === 0 && (
          <li className="px-3 py-6 text-center text-soft">{isSearching ? t("searching") : t("none", { typed })}</li>
        )}
        {entries.map((entry, index) => (
          <Row
            key={entry.group + entry.id}
            entry={entry}
            isActive={entry === active}
            heading={entry.group === entries[index - 1]?.group ? null : entry.group}
            onActive={() => setPlace(index)}
            onAct={() => act(entry)}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  entry: Entry;
  isActive: boolean;
  heading: Entry["group"] | null;
  onActive: () => void;
  onAct: () => void;
}

function Row({ entry, isActive, heading, onActive, onAct }: RowProps) {
  const t = useTranslations("palette");
  const Icon = entry.icon;
  return (
    <>
      {heading && (
        <li role="presentation" className="px-3 pt-2.5 pb-1 text-xs font-medium text-soft first:pt-1">
          {t(`groups.${heading}`)}
        </li>
      )}
      <li
        id={idOf(entry)}
        role="option"
        aria-selected={isActive}
        onPointerMove={onActive}
        onClick={onAct}
        className={`flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5 text-sm pointer-coarse:min-h-11 ${isActive ? "bg-accent-soft text-accent-text" : ""}`}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate">{entry.name}</span>
        {entry.detail && <span className={`shrink-0 text-[0.8125rem] ${isActive ? "" : "text-soft"}`}>{entry.detail}</span>}
      </li>
    </>
  );
}

function idOf(entry: Entry | undefined): string {
  return entry ? `palette-${entry.group}-${entry.id}`.replace(/[^\w-]/g, "_") : "";
}
