import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TenantSetClosingDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { TextField, Tick } from "@/ui/Field";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { pricesQuery } from "../api/prices";

const USUAL = 7;
const AT_MOST = 365;

/** When a ticket that was resolved and that nobody came back to is closed by itself. */
export function Closing({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("settings.closing");
  const say = useSay();
  const { data } = useSuspenseQuery(pricesQuery());
  const set = useCommand(TenantSetClosingDocument, ["TENANT"]);
  const kept = data.me?.tenant?.closesAfter ?? null;
  const [chosen, setChosen] = useState<{ closes: boolean; days: string } | null>(null);
  const { closes, days } = chosen ?? { closes: kept !== null, days: String(kept ?? USUAL) };
  const afterDays = closes ? Number(days) : null;
  const isWrong = afterDays !== null && (days.trim() === "" || !Number.isInteger(afterDays) || afterDays < 1 || afterDays > AT_MOST);
  const save = async () => {
    if (await say(set.mutateAsync({ afterDays }), t("saved"))) setChosen(null);
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
            label={t("close")}
            hint={t("hint")}
            checked={closes}
            onChange={(event) => setChosen({ days, closes: event.target.checked })}
          />
          {closes && (
            <TextField
              label={t("days")}
              hint={t("daysHint")}
              inputMode="numeric"
              value={days}
              error={isWrong ? t("daysWrong") : undefined}
              onChange={(event) => setChosen({ closes, days: event.target.value })}
            />
          )}
          <Button type="submit" kind="primary" className="self-start" isDisabled={isWrong || afterDays === kept} isPending={set.isPending}>
            {t("save")}
          </Button>
        </form>
      ) : (
        <p className="text-sm">{kept === null ? t("open") : t("closedAfter", { count: kept })}</p>
      )}
    </Section>
  );
}
