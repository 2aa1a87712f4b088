import { Link } from "@tanstack/react-router";
import { BellRing, Coins, Undo2, Wallet } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { InvoiceMovementKind, InvoiceMovementShownFragment } from "@/gql/graphql";
import { Button } from "@/ui/Button";
import { DayOf, useMoney } from "@/ui/time";
import type { Invoice } from "./InvoicePage";

const Refunding = lazy(() => import("./Refunding"));

const LOOK = { PAYMENT: Coins, REFUND: Wallet, CREDIT: Undo2, REMINDER: BellRing } as const satisfies Record<InvoiceMovementKind, unknown>;

/** What came, what went back, what was credited and what was reminded of, the oldest first. */
export function Movements({ invoice, mayRefund }: { invoice: Invoice; mayRefund: boolean }) {
  const t = useTranslations("invoices.movements");
  const [refunded, setRefunded] = useState<InvoiceMovementShownFragment | null>(null);
  if (invoice.movements.length === 0) return <p className="px-4 py-4 text-sm text-soft">{t("none")}</p>;
  return (
    <>
      <ol aria-label={t("title")} className="divide-y divide-line">
        {invoice.movements.map((movement) => (
          <One key={movement.id} movement={movement} refund={mayRefund && movement.kind === "PAYMENT" ? () => setRefunded(movement) : null} />
        ))}
      </ol>
      <Suspense>{refunded && <Refunding invoice={invoice.id} payment={refunded} onClose={() => setRefunded(null)} />}</Suspense>
    </>
  );
}

function One({ movement, refund }: { movement: InvoiceMovementShownFragment; refund: (() => void) | null }) {
  const t = useTranslations("invoices.movements");
  const said = useTranslations("invoices.means");
  const money = useMoney();
  const kind = movement.kind ?? "PAYMENT";
  const Icon = LOOK[kind];
  const { level, interest, indemnity, creditNote, words } = movement;
  return (
    <li className="flex gap-3 px-4 py-3 text-sm">
      <span className="mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full bg-sunken text-soft">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{kind === "REMINDER" ? t("reminder", { level: level ?? 1 }) : t(`kinds.${kind}`)}</p>
        <p className="text-soft">
          <DayOf day={movement.on} />
          {movement.means && ` · ${said(movement.means)}`}
          {creditNote ? (
            <>
              {" · "}
              <Link to="/factures/$id" params={{ id: creditNote }} className="text-accent-text underline underline-offset-2">
                {words ?? t("creditNote")}
              </Link>
            </>
          ) : (
            words && ` · ${words}`
          )}
        </p>
        {kind === "REMINDER" && (interest || indemnity) && (
          <p className="text-[0.8125rem] text-soft">{t("lateness", { interest: interest ? money(interest) : "–", indemnity: indemnity ? money(indemnity) : "–" })}</p>
        )}
        {refund && (
          <Button kind="link" size="inline" className="-ml-2.5 px-2.5" onPress={refund}>
            {t("refund", { amount: money(movement.amount) })}
          </Button>
        )}
      </div>
      <div className="text-right">
        <p className="tabular font-semibold whitespace-nowrap">{money(movement.amount)}</p>
        <p className="tabular text-[0.8125rem] whitespace-nowrap text-soft">{t("left", { amount: money(movement.balanceAfter) })}</p>
      </div>
    </li>
  );
}
