import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleSlash, TriangleAlert } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { SupplierInvoiceRefuseDocument, type PartyShownFragment, type SupplierInvoicePageQuery } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useFreshLink } from "@/lib/links";
import { useMay } from "@/lib/viewer/viewer";
import { Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { CopyButton } from "@/ui/CopyButton";
import { FileList } from "@/ui/FileList";
import { NotHere } from "@/ui/NotHere";
import { Page, Section, Trail } from "@/ui/Page";
import { DayOf, Moment, useMoney } from "@/ui/time";
import { toast } from "@/ui/Toasts";
import { supplierInvoiceQuery } from "../api/queries";
import { Lines } from "./Lines";
import { SupplierState } from "./SupplierState";

const ReasonDialog = lazy(() => import("@/ui/ReasonDialog"));

export type SupplierInvoice = NonNullable<SupplierInvoicePageQuery["supplierInvoice"]>;

export function SupplierInvoicePage({ id }: { id: string }) {
  const t = useTranslations("supplierInvoices");
  const query = supplierInvoiceQuery(id);
  const { data } = useSuspenseQuery(query);
  const freshLink = useFreshLink<SupplierInvoicePageQuery>(query, ({ supplierInvoice: fresh }) => fresh?.documents.nodes ?? []);
  const invoice = data.supplierInvoice;
  if (!invoice) return <NotHere title={t("gone")} />;
  return (
    <Page
      title={t("oneOf", { number: invoice.number, seller: invoice.seller.name })}
      trail={
        <Trail>
          {[
            <Link key="list" to="/factures/fournisseurs" className="hover:underline">
              {t("title")}
            </Link>,
            <span key="number" className="tabular">
              {invoice.number}
            </span>,
          ]}
        </Trail>
      }
      lead={
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <SupplierState invoice={invoice} />
          {t(`kinds.${invoice.kind}`)} · {t("receivedAt")} <Moment at={invoice.receivedAt} />
        </p>
      }
      actions={<Refusing invoice={invoice} />}
    >
      <Outcome invoice={invoice} />
      <div className="flex flex-col gap-5">
        <div className="grid gap-5 lg:grid-cols-3">
          <Payment invoice={invoice} />
          <Section title={t("seller")}>
            <Who party={invoice.seller} />
          </Section>
          <Section title={t("buyer")}>
            <Who party={invoice.buyer} />
          </Section>
        </div>
        <Section title={t("lines.title")} flush>
          <Lines invoice={invoice} />
        </Section>
        <Section title={t("file")}>
          <FileList files={invoice.documents.nodes} freshLink={freshLink} />
        </Section>
      </div>
    </Page>
  );
}

/** Why it was refused, or what does not agree, in words. */
function Outcome({ invoice: { refusalReason, refusedOn, faults } }: { invoice: SupplierInvoice }) {
  const t = useTranslations("supplierInvoices");
  if (!refusedOn && faults.length === 0) return null;
  return (
    <div className="mb-5 flex flex-col gap-3">
      {refusedOn && (
        <div className="flex gap-3 rounded-xl border border-bad/40 bg-bad-soft px-4 py-3 text-bad">
          <CircleSlash aria-hidden className="mt-0.5 size-5 shrink-0" />
          <div>
            <p className="font-medium">{t.rich("refusedOn", { day: () => <DayOf day={refusedOn} /> })}</p>
            {refusalReason && <p className="text-sm break-words whitespace-pre-wrap">{refusalReason}</p>}
          </div>
        </div>
      )}
      {faults.length > 0 && (
        <div className="flex gap-3 rounded-xl border border-warn/40 bg-warn-soft px-4 py-3 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <div>
            <p className="font-medium">{t("faults", { count: faults.length })}</p>
            <ul className="mt-1 list-disc pl-5 text-sm">
              {faults.map(({ rule, message }, place) => (
                <li key={`${rule}${place}`}>{message}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

function Payment({ invoice: { totals, currency, dueOn, issuedOn, iban, terms, profile } }: { invoice: SupplierInvoice }) {
  const t = useTranslations("supplierInvoices");
  const money = useMoney();
  return (
    <Section title={t("payment")}>
      <p className="tabular mb-3 text-2xl font-semibold">{money({ amount: totals.due, currency })}</p>
      <Facts>
        <Fact name={t("day")}>
          <DayOf day={issuedOn} />
        </Fact>
        <Fact name={t("due")}>{dueOn ? <DayOf day={dueOn} /> : t("notSaid")}</Fact>
        {iban && (
          <Fact name={t("iban")}>
            <span className="flex items-center gap-1">
              <span className="tabular break-all select-all">{iban.replace(/(.{4})(?=.)/g, "$1 ")}</span>
              <CopyButton text={iban} name={t("iban")} />
            </span>
          </Fact>
        )}
        {terms && <Fact name={t("terms")}>{terms}</Fact>}
        <Fact name={t("profile")}>
          <span className="text-[0.8125rem] break-all text-soft">{profile}</span>
        </Fact>
      </Facts>
    </Section>
  );
}

function Who({ party: { name, lines, postalCode, city, country, siren, vatNumber } }: { party: PartyShownFragment }) {
  const t = useTranslations("supplierInvoices");
  return (
    <div className="flex flex-col gap-3 text-sm">
      <address className="not-italic">
        <span className="font-medium">{name}</span>
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <span className="block">{[postalCode, city, country === "FR" ? "" : country].filter(Boolean).join(" ")}</span>
      </address>
      {(siren || vatNumber) && (
        <Facts>
          {siren && <Fact name={t("siren")}>{siren}</Fact>}
          {vatNumber && <Fact name={t("vatNumber")}>{vatNumber}</Fact>}
        </Facts>
      )}
    </div>
  );
}

function Refusing({ invoice: { id, number, refusedOn } }: { invoice: SupplierInvoice }) {
  const t = useTranslations("supplierInvoices.refuse");
  const may = useMay();
  const refuse = useCommand(SupplierInvoiceRefuseDocument, ["SUPPLIER_INVOICE"]);
  const [isOpen, setIsOpen] = useState(false);
  if (refusedOn || !may.validate("ACCOUNTING")) return null;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t("open")}</Button>
      <Suspense>
        {isOpen && (
          <ReasonDialog
            title={t("title", { number })}
            explained={t("explained")}
            submit={t("submit", { number })}
            onSubmit={async (reason) => {
              await refuse.mutateAsync({ supplierInvoice: id, reason });
              toast(t("done"));
            }}
            onClose={() => setIsOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
