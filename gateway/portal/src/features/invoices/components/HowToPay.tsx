import { useLocale, useTranslations } from "use-intl";
import { typedAmount } from "@/lib/format/amount";
import { Fact } from "@/ui/Badge";
import { CopyButton } from "@/ui/CopyButton";
import { Section } from "@/ui/Page";
import { DayOf, useMoney } from "@/ui/time";
import { groupedIban } from "../lib/iban";
import type { Invoice } from "./InvoicePage";

/** For whoever is to pay: how much, until when or since when, and what their bank asks for. */
export function HowToPay({ invoice }: { invoice: Invoice }) {
  const t = useTranslations("invoices.howToPay");
  const locale = useLocale();
  const money = useMoney();
  const { number, kind, balance, mentions, seller } = invoice;
  if (!number || kind === "CREDIT_NOTE" || Number(balance.amount) <= 0) return null;
  const { iban = null, bic = null } = mentions ?? {};
  return (
    <Section title={t("title")}>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div>
          <p className="tabular text-2xl font-semibold">{money(balance)}</p>
          <When invoice={invoice} />
        </div>
        {iban ? (
          <div className="print:hidden">
            <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] items-center gap-x-4 gap-y-1.5 text-sm">
              {seller && <Fact name={t("to")}>{seller.name}</Fact>}
              <Fact name={t("iban")}>
                <Copied text={iban} shown={groupedIban(iban)} name={t("iban")} />
              </Fact>
              {bic && (
                <Fact name={t("bic")}>
                  <Copied text={bic} shown={bic} name={t("bic")} />
                </Fact>
              )}
              <Fact name={t("reference")}>
                <Copied text={number} shown={number} name={t("reference")} />
              </Fact>
              <Fact name={t("amount")}>
                <Copied text={typedAmount(balance.amount, locale)} shown={money(balance)} name={t("amount")} />
              </Fact>
            </dl>
            <p className="mt-3 text-sm text-soft">{t("hint")}</p>
          </div>
        ) : (
          <p className="text-sm text-soft">{t("noAccount")}</p>
        )}
      </div>
    </Section>
  );
}

/** What is late is said as a sentence: nobody should have to work it out from two dates. */
function When({ invoice: { dueOn, daysLate, disputed } }: { invoice: Invoice }) {
  const t = useTranslations("invoices.howToPay");
  if (disputed) return <p className="mt-1 text-sm text-soft">{t("disputed")}</p>;
  if (!dueOn) return null;
  const day = () => <DayOf day={dueOn} />;
  if (daysLate === null) return <p className="mt-1 text-sm text-soft">{t.rich("until", { day })}</p>;
  return (
    <>
      <p className="mt-1 font-medium text-bad">{t.rich("late", { count: daysLate, day })}</p>
      <p className="mt-1 text-sm text-soft">{t("crossed")}</p>
    </>
  );
}

function Copied({ text, shown, name }: { text: string; shown: string; name: string }) {
  return (
    <span className="flex items-center gap-x-2 pointer-fine:-my-1">
      <span className="tabular min-w-0 font-medium">{shown}</span>
      <CopyButton text={text} name={name} />
    </span>
  );
}
