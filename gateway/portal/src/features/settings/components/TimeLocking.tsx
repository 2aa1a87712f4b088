import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TenantSetTimeLockingDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { TextField, Tick } from "@/ui/Field";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { pricesQuery } from "../api/prices";

const USUAL = 5;
const AT_MOST = 366;

/** When the time of a month that is over can no longer be changed. */
export function TimeLocking({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("settings.locking");
  const say = useSay();
  const { data } = useSuspenseQuery(pricesQuery());
  const set = useCommand(TenantSetTimeLockingDocument, ["TENANT"]);
  const kept = data.me?.tenant?.timeLockedAfter ?? null;
  const [chosen, setChosen] = useState<{ isLocked: boolean; days: string } | null>(null);
  const { isLocked, days } = chosen ?? { isLocked: kept !== null, days: String(kept ?? USUAL) };
  const graceDays = isLocked ? Number(days) : null;
  const isWrong = graceDays !== null && (days.trim() === "" || !Number.isInteger(graceDays) || graceDays < 0 || graceDays > AT_MOST);
  const save = async () => {
    if (await say(set.mutateAsync({ graceDays }), t("saved"))) setChosen(null);
  };
  return (
    <Section title={t("title")}>
      {mayEdit ? (
        <form
          aria-label={t("title")}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWrong) void save();
          }}
        >
          <Tick
            label={t("lock")}
            hint={t("hint")}
            checked={isLocked}
            onChange={(event) => setChosen({ days, isLocked: event.target.checked })}
          />
          {isLocked && (
            <TextField
              label={t("days")}
              hint={t("daysHint")}
              inputMode="numeric"
              value={days}
              error={isWrong ? t("daysWrong") : undefined}
              onChange={(event) => setChosen({ isLocked, days: event.target.value })}
            />
          )}
          <Button type="submit" kind="primary" className="self-start" isDisabled={isWrong || graceDays === kept} isPending={set.isPending}>
            {t("save")}
          </Button>
        </form>
      ) : (
        <p className="text-sm">{kept === null ? t("open") : t("lockedAfter", { count: kept })}</p>
      )}
    </Section>
  );
}
