import { useSuspenseQuery } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { today } from "@/lib/format/today";
import { sumOf } from "@/lib/format/sum";
import { useMoney } from "@/ui/time";
import { ownLate } from "../api/own";

/** What a client should have paid by now, all of it in one sentence; nothing where nothing is late. */
export function LateNotice({ className = "" }: { className?: string }) {
  const t = useTranslations("invoices.own");
  const format = useFormatter();
  const money = useMoney();
  const { data } = useSuspenseQuery(ownLate(today()));
  const { nodes, totalCount } = data.invoices;
  if (nodes.length === 0) return null;
  const count = totalCount ?? nodes.length;
  const currencies = [...new Set(nodes.map(({ balance }) => balance.currency))].toSorted();
  const sums = currencies.map((currency) =>
    money({ currency, amount: sumOf(nodes.flatMap(({ balance }) => (balance.currency === currency ? [balance.amount] : []))) }),
  );
  return (
    <p className={`flex items-start gap-2 bg-bad-soft px-4 py-3 text-sm font-medium text-bad ${className}`}>
      <Hourglass aria-hidden className="mt-0.5 size-4 shrink-0" />
      {/* More than were told at once: their number alone is sure. */}
      {count > nodes.length ? t("manyLate", { count }) : t("late", { count, amount: format.list(sums) })}
    </p>
  );
}
