import { useTranslations } from "use-intl";
import { Gauge } from "@/ui/Gauge";
import type { Space, spacesOf } from "../lib/measures";
import { Why } from "./FactText";
import { useBytes } from "@/ui/units";

const FULL = 0.95;
const NEARLY_FULL = 0.85;

/** How much room is left at each place, in words beside its bar. */
export function Spaces({ spaces }: { spaces: ReturnType<typeof spacesOf> }) {
  const t = useTranslations("machines.measures");
  if ("absent" in spaces) {
    return (
      <p className="text-sm text-soft">
        {t("spacesWhy")} <Why absent={spaces.absent} />
      </p>
    );
  }
  if (spaces.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-sm">{t("spaces")}</h3>
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {spaces.map((space) => (
          <Place key={space.mountedOn} space={space} />
        ))}
      </ul>
    </div>
  );
}

function Place({ space: { mountedOn, total, available } }: { space: Space }) {
  const t = useTranslations("machines.measures");
  const bytes = useBytes();
  const share = (total - available) / total;
  const left = t("left", { left: bytes(available), total: bytes(total) });
  return (
    <li className="flex min-w-0 flex-col gap-1 text-sm">
      <span className="flex justify-between gap-3">
        <span className="min-w-0 truncate font-medium" title={mountedOn}>
          {mountedOn}
        </span>
        <span className="tabular shrink-0 text-soft">{left}</span>
      </span>
      <Gauge share={share} tone={share > FULL ? "bad" : share > NEARLY_FULL ? "warn" : "good"} label={mountedOn} value={left} />
    </li>
  );
}
