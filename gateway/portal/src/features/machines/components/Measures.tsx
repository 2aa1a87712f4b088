import { useState } from "react";
import { useTranslations } from "use-intl";
import { localMoment } from "@/lib/format/today";
import { TextField } from "@/ui/Field";
import { Tabs } from "@/ui/Tabs";
import { keyOf, spanOf, SPANS, type Asked } from "../lib/spans";
import { Sampled } from "./Sampled";
import { Summed } from "./Summed";

export type Shape = "lines" | "table";

interface Props {
  machine: string;
  asked: Asked;
  narrow: (to: Asked) => void;
}

/** How a machine fared: lately as it was measured, or over any span in sums (RM1). */
export function Measures({ machine, asked, narrow }: Props) {
  const t = useTranslations("machines.measures");
  const [shape, setShape] = useState<Shape>("lines");
  const key = keyOf(asked);
  const span = spanOf(asked, Date.now());
  const choose = (one: (typeof SPANS)[number]) =>
    narrow(one === "libre" ? { depuis: one, ...lastWeek() } : { depuis: one === "heure" ? undefined : one, du: undefined, au: undefined });
  return (
    <div className="flex flex-col gap-5">
      <div data-print="no" className="flex flex-wrap items-center gap-3">
        <Tabs label={t("span")} chosen={key} onChoose={choose} tabs={SPANS.map((one) => ({ key: one, name: t(`spans.${one}`) }))} />
        <Tabs
          label={t("form")}
          chosen={shape}
          onChoose={setShape}
          tabs={[
            { key: "lines", name: t("lines") },
            { key: "table", name: t("table") },
          ]}
        />
      </div>
      {key === "libre" && <Own asked={asked} narrow={narrow} isWrong={span === null} />}
      {span && ("first" in span ? <Sampled machine={machine} first={span.first} shape={shape} /> : <Summed machine={machine} span={span} shape={shape} />)}
    </div>
  );
}

const WEEK = 7 * 86_400_000;
const MINUTE = 60_000;

function lastWeek(): Asked {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  return { du: new Date(now - WEEK).toISOString(), au: new Date(now).toISOString() };
}

/** Both ends of a span of one's own. */
function Own({ asked: { du, au }, narrow, isWrong }: { asked: Asked; narrow: Props["narrow"]; isWrong: boolean }) {
  const t = useTranslations("machines.measures");
  const written = (at: string | undefined) => (at && !Number.isNaN(Date.parse(at)) ? localMoment(new Date(at)) : "");
  const change = (end: "du" | "au", typed: string) => !Number.isNaN(Date.parse(typed)) && narrow({ [end]: new Date(typed).toISOString() });
  return (
    <div data-print="no" className="flex flex-wrap items-start gap-3">
      <TextField type="datetime-local" label={t("from")} value={written(du)} error={isWrong ? t("spanWrong") : undefined} onChange={(event) => change("du", event.target.value)} />
      <TextField type="datetime-local" label={t("until")} value={written(au)} onChange={(event) => change("au", event.target.value)} />
    </div>
  );
}
