import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { Fact, Facts } from "@/ui/Badge";
import { TextField } from "@/ui/Field";
import { DayOf, Duration, Moment } from "@/ui/time";
import { balanceQuery } from "../api/queries";

/** A balance has two dates: of a day of work, as it was known on a day. */
export function BalanceOf({ id, at }: { id: string; at: string | null }) {
  const t = useTranslations("banks.balance");
  const [asOf, setAsOf] = useState("");
  const [knownOn, setKnownOn] = useState("");
  const knownAt = knownOn ? new Date(`${knownOn}T23:59:59`).toISOString() : null;
  const asked = useDeferredValue({ asOf, knownAt });
  const { data } = useSuspenseQuery(balanceQuery(id, at, asked.asOf || null, asked.knownAt));
  const balance = data.hourBank?.balance;
  if (!balance) return null;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Duration
          minutes={balance.balance.count}
          className={`text-4xl font-semibold tracking-tight ${balance.balance.count < 0 ? "text-bad" : ""}`}
        />
        <p className="mt-1 text-sm text-soft">
          {t.rich("explained", {
            day: () => <DayOf day={balance.asOf} />,
            moment: () => <Moment at={balance.knownAt} />,
          })}
        </p>
      </div>
      <Facts>
        <Fact name={t("usable")}>
          <Duration minutes={balance.usable.count} />
        </Fact>
        {balance.overdrawn.count > 0 && (
          <Fact name={t("overdrawn")}>
            <Duration minutes={balance.overdrawn.count} className="text-bad" />
          </Fact>
        )}
        {balance.awaitingPayment.count > 0 && (
          <Fact name={t("awaiting")}>
            <Duration minutes={balance.awaitingPayment.count} />
          </Fact>
        )}
      </Facts>
      <div className="grid grid-cols-2 gap-3 border-t border-line pt-3">
        <TextField label={t("asOf")} type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        <TextField label={t("knownOn")} type="date" value={knownOn} onChange={(event) => setKnownOn(event.target.value)} />
      </div>
    </div>
  );
}
