import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Moment } from "@/ui/time";
import { toldQuery } from "../api/queries";
import { toldOf } from "../lib/told";
import { ToldLine } from "./ToldLine";

const FEW = 8;
const MANY = 100;

/** What it told of beside its measures, the newest first: its log, what turned, what is missing. */
export function ToldList({ machine }: { machine: string }) {
  const t = useTranslations("machines.told");
  const [count, setCount] = useState(FEW);
  const [isComing, startComing] = useTransition();
  const { data } = useSuspenseQuery(toldQuery(machine, count));
  const told = data.machine?.told ?? [];
  if (told.length === 0) return <Empty title={t("none")} />;
  return (
    <>
      <ol aria-label={t("title")} className="flex max-h-96 flex-col divide-y divide-line overflow-y-auto" tabIndex={0}>
        {told.map(({ takenAt, content }, place) => (
          <li key={`${takenAt}${place}`} className="flex flex-col gap-0.5 px-4 py-2 text-sm">
            <ToldLine told={toldOf(content)} />
            <span className="text-xs text-soft">
              <Moment at={takenAt} />
            </span>
          </li>
        ))}
      </ol>
      {told.length >= count && count < MANY && (
        <div className="p-3 text-center">
          <Button size="small" isPending={isComing} onPress={() => startComing(() => setCount(MANY))}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}
