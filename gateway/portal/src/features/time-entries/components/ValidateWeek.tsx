import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TimeEntriesValidateDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Tick } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { Empty, Panel } from "@/ui/states";
import { toast } from "@/ui/Toasts";
import { DayOf, Duration } from "@/ui/time";
import { entriesAtOnce } from "../api/queries";

interface Props {
  account: string;
  name: string;
  from: string;
  until: string;
  onClose: () => void;
}

/** What a person did in a week and nobody validated yet: all of it at once, or what is ticked. */
export function ValidateWeek({ name, onClose, ...week }: Props) {
  const t = useTranslations("time.sheets");
  return (
    <Dialog title={t("validateOf", { name })} isOpen onClose={onClose} width="wide">
      <Panel>
        <Chosen {...week} onClose={onClose} />
      </Panel>
    </Dialog>
  );
}

function Chosen({ account, from, until, onClose }: Omit<Props, "name">) {
  const t = useTranslations("time");
  const say = useSay();
  const { data } = useSuspenseQuery(entriesAtOnce({ account, from, until, stage: "LOGGED" }));
  const validate = useCommand(TimeEntriesValidateDocument, ["TIME_ENTRY", "HOUR_BANK", "TICKET"]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [despiteLock, setDespiteLock] = useState(false);
  const entries = data.timeEntries.nodes.toSorted((one, other) => one.dateOfWork.localeCompare(other.dateOfWork));
  const chosen = entries.filter(({ id }) => !left.has(id));
  const go = async () => {
    const ids = chosen.map(({ id }) => id);
    const done = await say(validate.mutateAsync({ entries: ids, despiteLock }));
    if (!done) return;
    const whys = done.results.map(({ userErrors }) => userErrors.map(({ message }) => message).join(" "));
    setRefused(new Map(ids.flatMap((id, place) => (whys[place] ? [[id, whys[place]] as const] : []))));
    if (done.refused > 0) return toast(t("refused", { count: done.refused }), "bad");
    toast(t("sheets.validated", { count: ids.length }));
    onClose();
  };
  if (entries.length === 0) return <Empty title={t("noneToValidate")} />;
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t("sheets.entries", { count: entries.length })} className="flex flex-col divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start gap-3 py-2.5">
            <Tick
              className="min-w-0 flex-1"
              label={entry.note || t("noNote")}
              hint={
                <>
                  <DayOf day={entry.dateOfWork} /> · {entry.client?.name} · {entry.contract?.name ?? t("noContract")}
                  {refused.has(entry.id) && <span className="block font-medium text-bad">{refused.get(entry.id)}</span>}
                </>
              }
              checked={!left.has(entry.id)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.target.checked) next.delete(entry.id);
                else next.add(entry.id);
                setLeft(next);
              }}
            />
            <span className="font-medium">
              <Duration minutes={entry.worked.count} />
            </span>
          </li>
        ))}
      </ul>
      {refused.size > 0 && (
        <Tick
          label={t("sheets.despiteLock")}
          checked={despiteLock}
          onChange={(event) => setDespiteLock(event.target.checked)}
          className="border-t border-line pt-3"
        />
      )}
      <Actions>
        <Button onPress={onClose}>{t("sheets.cancel")}</Button>
        <Button kind="primary" isDisabled={chosen.length === 0} isPending={validate.isPending} onPress={() => void go()}>
          {t("sheets.submit", { count: chosen.length })}
        </Button>
      </Actions>
    </div>
  );
}
