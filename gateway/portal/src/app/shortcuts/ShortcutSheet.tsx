import { useTranslations } from "use-intl";
import { useKeysWanted, wantKeys } from "@/lib/keyboard/keys";
import { Dialog } from "@/ui/Dialog";
import { Tick } from "@/ui/Field";

const GROUPS = {
  anywhere: ["palette", "search", "create", "go", "sheet"],
  list: ["next", "previous", "select", "open", "peek", "assign", "status", "priority"],
  ticket: ["reply", "note", "assign", "status", "priority", "resolve", "timer", "answer", "send"],
} as const;

const KEYS: Record<string, string[]> = {
  palette: ["Ctrl", "K"],
  search: ["/"],
  create: ["C"],
  go: ["G", "T"],
  sheet: ["?"],
  next: ["J"],
  previous: ["K"],
  select: ["X"],
  open: ["Enter"],
  peek: ["V"],
  reply: ["R"],
  note: ["N"],
  assign: ["A"],
  status: ["S"],
  priority: ["P"],
  resolve: ["E"],
  timer: ["T"],
  answer: ["/"],
  send: ["Ctrl", "Enter"],
};

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shortcuts");
  const isOn = useKeysWanted();
  return (
    <Dialog title={t("title")} isOpen onClose={onClose} width="wide">
      <div className="grid gap-6 sm:grid-cols-2">
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group} aria-label={t(`groups.${group}`)}>
            <h3 className="mb-1.5 text-sm text-soft">{t(`groups.${group}`)}</h3>
            <dl>
              {GROUPS[group].map((name) => (
                <div key={name} className="flex items-center justify-between gap-4 py-1 text-sm">
                  <dt>{t(`keys.${name}`)}</dt>
                  <dd className="flex gap-1">
                    {KEYS[name]?.map((key) => (
                      <kbd key={key} className="rounded border border-line bg-sunken px-1.5 font-sans text-xs leading-5">
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Tick
        className="mt-6 border-t border-line pt-4"
        label={t("on")}
        hint={t("onHint")}
        checked={isOn}
        onChange={(event) => wantKeys(event.target.checked)}
      />
    </Dialog>
  );
}
