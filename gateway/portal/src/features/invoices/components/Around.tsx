// What stands around the lines: who sold and who bought, on which terms, and what the law wants said.

import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import type { PartyShownFragment } from "@/gql/graphql";
import { Fact, Facts } from "@/ui/Badge";
import { Section } from "@/ui/Page";
import { DayOf, useMoney } from "@/ui/time";
import { usePercent } from "@/ui/vat";
import { groupedIban } from "../lib/iban";
import type { Invoice } from "./InvoicePage";

export function Parties({ invoice: { seller, buyer, delivery, client, number } }: { invoice: Invoice }) {
  const t = useTranslations("invoices.around");
  if (!number) {
    return (
      <Section title={t("buyer")}>
        <p className="font-medium">{client?.name ?? "–"}</p>
        <p className="mt-1 text-sm text-soft">{t("draftHint")}</p>
      </Section>
    );
  }
  return (
    <>
      {seller && <PartyCard title={t("seller")} party={seller} />}
      {buyer && <PartyCard title={t("buyer")} party={buyer} />}
      {delivery && <PartyCard title={t("delivery")} party={delivery} />}
    </>
  );
}

function PartyCard({ title, party }: { title: string; party: PartyShownFragment }) {
  const t = useTranslations("invoices.around");
  const locale = useLocale();
  const { name, lines, postalCode, city, siren, siret, vatNumber } = party;
  const country = new Intl.DisplayNames([locale], { type: "region" }).of(party.country);
  return (
    <Section title={title}>
      <address className="text-sm not-italic">
        {[<strong key="name">{name}</strong>, ...lines, [postalCode, city].filter(Boolean).join(" "), country].map((line, place) => (
          <span key={place} className="block">
            {line}
          </span>
        ))}
      </address>
      {(siren || siret || vatNumber) && (
        <p className="mt-2 text-[0.8125rem] text-soft">
          {[siren && `SIREN ${siren}`, siret && `SIRET ${siret}`, vatNumber && t("vatNumber", { number: vatNumber })].filter(Boolean).join(" · ")}
        </p>
      )}
    </Section>
  );
}

export function About({ invoice, isClient }: { invoice: Invoice; isClient: boolean }) {
  const t = useTranslations("invoices.around");
  const name = useTranslations("invoices.name");
  const link = "text-accent-text underline underline-offset-2";
  const { kind, issuedOn, dueOn, sentOn, reference, paymentTerms, contract, creditNoteOf, deductedBy } = invoice;
  // Nobody pays a credit note.
  const isPaid = kind !== "CREDIT_NOTE";
  return (
    <Facts>
      <Fact name={t("issuedOn")}>{issuedOn ? <DayOf day={issuedOn} /> : t("onceValidated")}</Fact>
      {isPaid && dueOn && (
        <Fact name={t("dueOn")}>
          <DayOf day={dueOn} />
        </Fact>
      )}
      {isPaid && paymentTerms && <Fact name={t("terms")}>{t(`rules.${paymentTerms.rule}`, { days: paymentTerms.days, day: paymentTerms.day ?? 0 })}</Fact>}
      {sentOn && !isClient && (
        <Fact name={t("sentOn")}>
          <DayOf day={sentOn} />
        </Fact>
      )}
      {reference && <Fact name={t("reference")}>{reference}</Fact>}
      {contract && (
        <Fact name={t("contract")}>
          {isClient ? (
            contract.name
          ) : (
            <Link to="/contrats/$id" params={{ id: contract.id }} className={link}>
              {contract.name}
            </Link>
          )}
        </Fact>
      )}
      {creditNoteOf && (
        <Fact name={t("creditNoteOf")}>
          <Link to="/factures/$id" params={{ id: creditNoteOf.id }} className={link}>
            {creditNoteOf.number ?? name("draft.INVOICE")}
          </Link>
        </Fact>
      )}
      {deductedBy && (
        <Fact name={t("deductedBy")}>
          <Link to="/factures/$id" params={{ id: deductedBy.id }} className={link}>
            {deductedBy.number ?? name("draft.INVOICE")}
          </Link>
        </Fact>
      )}
    </Facts>
  );
}

/** As the law wants it said, as it held on the day of the invoice. */
export function Mentions({ invoice: { mentions, exemption } }: { invoice: Invoice }) {
  const t = useTranslations("invoices.around");
  const money = useMoney();
  const percent = usePercent();
  if (!mentions) return exemption ? <p className="text-sm text-soft">{exemption}</p> : null;
  const { legalForm, registry, lateRate, indemnity, vatOnDebits, earlyPayment, iban, bic } = mentions;
  const said = [
    [legalForm, registry].filter(Boolean).join(" · "),
    exemption,
    t("lateRate", { rate: percent(lateRate), indemnity: money(indemnity) }),
    earlyPayment,
    vatOnDebits ? t("vatOnDebits") : null,
    iban ? t("iban", { iban: groupedIban(iban), bic: bic ?? "" }) : null,
  ].filter(Boolean);
  return (
    <Section title={t("mentions")}>
      <ul className="flex flex-col gap-1 text-sm text-soft">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Section>
  );
}
