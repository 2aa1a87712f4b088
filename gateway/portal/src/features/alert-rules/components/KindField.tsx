import { Activity, FileText, HardDrive, ServerOff, ShieldOff, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { KINDS, type Kind } from "../lib/condition";

const ICONS: Record<Kind, LucideIcon> = { threshold: Activity, serviceDown: ServerOff, diskFilling: HardDrive, antivirusOff: ShieldOff, logLines: FileText };

/** What can be watched, each with what it is for: one is chosen. */
export function KindField({ kind, choose }: { kind: Kind; choose: (kind: Kind) => void }) {
  const t = useTranslations("alertRules.form");
  return (
    <fieldset>
      <legend className="sr-only">{t("what")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {KINDS.map((one) => {
          const Icon = ICONS[one];
          return (
            <label
              key={one}
              className="flex cursor-pointer items-start gap-3 rounded-lg border border-line p-3 hover:bg-sunken/60 has-checked:border-accent-text has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text"
            >
              <input type="radio" name="kind" className="sr-only" checked={kind === one} onChange={() => choose(one)} />
              <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent-text" />
              <span className="min-w-0 text-sm">
                <span className="block font-medium">{t(`kinds.${one}`)}</span>
                <span className="block text-[0.8125rem] text-soft">{t(`kindHints.${one}`)}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
