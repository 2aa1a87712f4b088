import { CircleHelp } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { InvoiceLineShownFragment } from "@/gql/graphql";
import { IconButton } from "@/ui/Button";
import { Empty } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { DayOf, Duration, useMoney } from "@/ui/time";
import { usePercent, useVat } from "@/ui/vat";
import type { Invoice } from "./InvoicePage";
import type { Told } from "./WhyLine";

const WhyLine = lazy(() => import("./WhyLine"));

interface Props {
  invoice: Invoice;
  /** How one fact behind a line is shown; none for who is not told. */
  event: ((event: Told) => ReactNode) | null;
}

/** What is billed, in its order; each line leads back to the work and the people that it comes from. */
export function InvoiceLines({ invoice, event }: Props) {
  const t = useTranslations("invoices.lines");
  const [asked, setAsked] = useState<InvoiceLineShownFragment | null>(null);
  if (invoice.lines.length === 0) return <Empty title={t("none")} />;
  return (
    <>
      <Table label={t("title")}>
        <thead>
          <tr>
            <Head>{t("label")}</Head>
            <Head align="right">{t("quantity")}</Head>
            <Head align="right">{t("price")}</Head>
            <Head align="right">{t("vat")}</Head>
            <Head align="right">{t("net")}</Head>
            {event && (
              <Head>
                <span className="sr-only">{t("why")}</span>
              </Head>
            )}
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map((line) => (
            <One key={line.id} line={line} ask={event && (() => setAsked(line))} />
          ))}
        </tbody>
      </Table>
      <Suspense>{asked && event && <WhyLine invoice={invoice.id} line={asked} event={event} onClose={() => setAsked(null)} />}</Suspense>
    </>
  );
}

function One({ line, ask }: { line: InvoiceLineShownFragment; ask: (() => void) | null }) {
  const t = useTranslations("invoices.lines");
  const money = useMoney();
  const vat = useVat();
  return (
    <Row>
      <Cell main>
        <span className="block font-medium">{line.label ?? t("forgotten")}</span>
        <Source line={line} />
      </Cell>
      <Cell label={t("quantity")} align="right">
        <Quantity line={line} />
      </Cell>
      <Cell label={t("price")} align="right">
        <Price line={line} />
      </Cell>
      <Cell label={t("vat")} align="right">
        {vat(line.vat)}
      </Cell>
      <Cell label={t("net")} align="right">
        <span className="tabular font-medium whitespace-nowrap">{money(line.net)}</span>
      </Cell>
      {ask && (
        <Cell label={t("why")} align="right">
          <IconButton size="smallIcon" label={t("whyOf", { label: line.label ?? t("forgotten") })} onPress={ask}>
            <CircleHelp aria-hidden className="size-4" />
          </IconButton>
        </Cell>
      )}
    </Row>
  );
}

/** Minutes of work are read as a duration, everything else as a number of something. */
function Quantity({ line: { quantity, unit } }: { line: InvoiceLineShownFragment }) {
  const t = useTranslations("invoices.lines");
  const count = Number(quantity);
  if (unit === "MINUTE" && Number.isInteger(count)) return <Duration minutes={count} />;
  return <span className="tabular whitespace-nowrap">{t(`units.${unit}`, { count })}</span>;
}

function Price({ line: { price, base, unit, allowance, discountPercent } }: { line: InvoiceLineShownFragment }) {
  const t = useTranslations("invoices.lines");
  const money = useMoney();
  const percent = usePercent();
  const isHour = unit === "MINUTE" && base === 60;
  const amount = money(price);
  return (
    <>
      <span className="tabular block whitespace-nowrap">{isHour ? t("perHour", { amount }) : base === 1 ? amount : t("perUnits", { amount, units: t(`units.${unit}`, { count: base }) })}</span>
      {Number(allowance.amount) !== 0 && (
        <span className="block text-[0.8125rem] whitespace-nowrap text-soft">
          {discountPercent === null ? t("off", { amount: money(allowance) }) : t("offPercent", { percent: percent(discountPercent), amount: money(allowance) })}
        </span>
      )}
    </>
  );
}

/** Where a line comes from, as far as it was not written by hand. */
function Source({ line: { ticket, timeEntry, contract, firstDay, lastDay, hours } }: { line: InvoiceLineShownFragment }) {
  const t = useTranslations("invoices.lines");
  const format = useFormatter();
  const parts = [
    timeEntry && t.rich("work", { day: () => <DayOf day={timeEntry.dateOfWork} />, who: timeEntry.account?.name ?? "" }),
    ticket && t("ticket", { number: format.number(ticket.number, { useGrouping: false }) }),
    contract?.name,
    firstDay && lastDay && t.rich("period", { first: () => <DayOf day={firstDay} />, last: () => <DayOf day={lastDay} /> }),
    hours && t.rich("hours", { hours: () => <Duration minutes={hours.count} /> }),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <span className="block text-[0.8125rem] text-soft">
      {parts.map((part, place) => (
        <span key={place}>
          {place > 0 && " · "}
          {part}
        </span>
      ))}
    </span>
  );
}
