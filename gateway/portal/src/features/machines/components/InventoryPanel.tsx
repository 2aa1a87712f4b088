import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Panel } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";
import { Moment } from "@/ui/time";
import { Inventory } from "./Inventory";
import { InventoryChanges } from "./InventoryChanges";
import { PastMoment } from "./PastMoment";

export interface Looked {
  chercher?: string | undefined;
  /** The moment as which the inventory is shown; as it stands where none is named. */
  vu?: string | undefined;
  /** The moment since when differences are shown; none where the inventory itself is. */
  compare?: string | undefined;
}

interface Props {
  machine: string;
  looked: Looked;
  narrow: (to: Looked) => void;
}

const WEEK = 7 * 86_400_000;
const MINUTE = 60_000;

function weekBefore(at: string | undefined): string {
  const until = at ? Date.parse(at) : Date.now();
  return new Date(Math.floor((until - WEEK) / MINUTE) * MINUTE).toISOString();
}

/** What a machine is made of, as it stands or stood at any moment, and what is other between two of them (RM2). */
export function InventoryPanel({ machine, looked, narrow }: Props) {
  const t = useTranslations("machines.inventory");
  const { vu, compare, chercher = "" } = looked;
  const form = compare === undefined ? "content" : "changes";
  return (
    <>
      <div data-print="no" className="flex flex-wrap items-end gap-3 border-b border-line p-3">
        <Tabs
          label={t("form")}
          chosen={form}
          onChoose={(one) => narrow({ compare: one === "changes" ? weekBefore(vu) : undefined })}
          tabs={[
            { key: "content", name: t("content") },
            { key: "changes", name: t("changes") },
          ]}
        />
        {compare !== undefined && <PastMoment label={t("from")} at={compare} choose={(at) => at && narrow({ compare: at })} />}
        <PastMoment label={t(compare === undefined ? "at" : "until")} at={vu} choose={(at) => narrow({ vu: at })} />
        {vu && (
          <Button kind="quiet" onPress={() => narrow({ vu: undefined })}>
            {t("now")}
          </Button>
        )}
      </div>
      {vu && compare === undefined && (
        <p className="border-b border-line bg-note-soft px-4 py-2 text-sm text-note">{t.rich("asOf", { moment: () => <Moment at={vu} form="long" /> })}</p>
      )}
      <Panel key={`${vu}${compare}`} lines={8}>
        {compare === undefined ? (
          <Inventory machine={machine} at={vu ?? null} typed={chercher} search={(typed) => narrow({ chercher: typed })} />
        ) : (
          <InventoryChanges machine={machine} from={compare} until={vu ?? null} />
        )}
      </Panel>
    </>
  );
}
