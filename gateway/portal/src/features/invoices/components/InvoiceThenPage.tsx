import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { lazy, type ReactNode } from "react";
import { Fact, Facts } from "@/ui/Badge";
import { NotHere } from "@/ui/NotHere";
import { Page, Section, Trail } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { TimeTravel } from "@/ui/TimeTravel";
import { DayOf, useMoney } from "@/ui/time";
import { invoiceThen } from "../api/queries";
import { useInvoiceName } from "./invoiceName";
import { InvoiceState } from "./InvoiceState";
import { ToClient, ToList } from "./InvoicePage";

const InvoiceDifferences = lazy(() => import("./InvoiceDifferences"));

/** As it was known at a past moment: what it came to and what was owed. What stood on it is not kept by moments. */
export function InvoiceThenPage({ id, at, history }: { id: string; at: string; history: ReactNode }) {
  const t = useTranslations("invoices.page");
  const money = useMoney();
  const name = useInvoiceName();
  const { data } = useSuspenseQuery(invoiceThen(id, at));
  const { invoice } = data;
  if (!invoice) return <NotHere title={t("notThen")} action={<TimeTravel at={at} />} />;
  return (
    <Page
      title={name(invoice)}
      trail={<Trail>{[<ToList key="list" />, invoice.client && <ToClient key="client" client={invoice.client} />]}</Trail>}
      lead={<InvoiceState invoice={invoice} />}
      actions={<TimeTravel at={at} differences={<InvoiceDifferences id={id} at={at} />} />}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Section title={t("then")}>
          <Facts>
            <Fact name={t("issuedOn")}>{invoice.issuedOn ? <DayOf day={invoice.issuedOn} /> : "–"}</Fact>
            <Fact name={t("dueOn")}>{invoice.dueOn ? <DayOf day={invoice.dueOn} /> : "–"}</Fact>
            {(["net", "tax", "gross", "received", "credited", "balance"] as const).map((what) => (
              <Fact key={what} name={t(`sums.${what}`)}>
                <span className="tabular">{money(invoice[what])}</span>
              </Fact>
            ))}
          </Facts>
          <p className="mt-3 text-sm text-soft">{t("thenHint")}</p>
        </Section>
        <Section title={t("history")} flush>
          <Panel>{history}</Panel>
        </Section>
      </div>
    </Page>
  );
}
