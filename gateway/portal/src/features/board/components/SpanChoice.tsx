import { useTranslations } from "use-intl";
import { isDay } from "@/lib/format/instants";
import { TextField } from "@/ui/Field";
import { Tabs } from "@/ui/Tabs";
import { isSpan, SPANS, STEPS, type FlowSearch, type Span } from "../lib/spans";

interface Props {
  span: Span;
  choose: (to: Partial<FlowSearch>) => void;
}

/** Until today, or the days one names; and how long a step is. */
export function SpanChoice({ span, choose }: Props) {
  const t = useTranslations("board.flow");
  const { from, until, name } = span;
  const take = (key: Span["name"]) =>
    choose(key === "own" ? { sur: undefined, du: from, au: until } : { sur: key, du: undefined, au: undefined, pas: undefined });
  return (
    <div className="flex flex-wrap gap-3">
      <Tabs label={t("span")} chosen={name} onChoose={take} tabs={[...SPANS, "own" as const].map((key) => ({ key, name: t(`spans.${key}`) }))} />
      <Tabs label={t("step")} chosen={span.step} onChoose={(pas) => choose({ pas })} tabs={STEPS.map((key) => ({ key, name: t(`steps.${key}`) }))} />
      {name === "own" && <OwnDays from={from} until={until} choose={choose} />}
    </div>
  );
}

/** Days are typed digit by digit: what is no span yet stays in the field and changes nothing. */
function OwnDays({ from, until, choose }: { from: string; until: string; choose: Props["choose"] }) {
  const t = useTranslations("board.flow");
  const go = (du: string, au: string) => {
    if (isDay(du) && isDay(au) && isSpan(du, au)) choose({ du, au });
  };
  return (
    <div className="flex w-full flex-wrap gap-3">
      <TextField type="date" label={t("from")} defaultValue={from} onChange={(event) => go(event.target.value, until)} />
      <TextField type="date" label={t("until")} defaultValue={until} onChange={(event) => go(from, event.target.value)} />
    </div>
  );
}
