import { useSuspenseQuery } from "@tanstack/react-query";
import { PencilLine, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { SellerInvoicingShownFragment, SellerPageQuery } from "@/gql/graphql";
import { today } from "@/lib/format/today";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, Fact, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { Empty } from "@/ui/states";
import { DayOf } from "@/ui/time";
import { usePercent, useVat } from "@/ui/vat";
import { sellerQuery } from "../api/queries";

const Identifying = lazy(() => import("./Identifying"));
const SetInvoicing = lazy(() => import("./SetInvoicing"));

/** Who the agency is on its invoices, and how it invoices, from which day on. */
export function SellerSettings() {
  const { data } = useSuspenseQuery(sellerQuery());
  const mayEdit = useMay().validate("ACCOUNTING");
  return (
    <div className="flex flex-col gap-5">
      <Identity seller={data.seller} mayEdit={mayEdit} />
      <Invoicing all={data.seller.invoicing} mayEdit={mayEdit} />
    </div>
  );
}

function Identity({ seller, mayEdit }: { seller: SellerPageQuery["seller"]; mayEdit: boolean }) {
  const t = useTranslations("seller");
  const [isOpen, setIsOpen] = useState(false);
  const { identity, legalForm, registry } = seller;
  return (
    <Section
      title={t("identity.title")}
      actions={
        mayEdit && (
          <Button size="small" icon={<PencilLine aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
            {t("identity.open")}
          </Button>
        )
      }
    >
      {identity ? (
        <Facts>
          <Fact name={t("identity.name")}>{identity.name}</Fact>
          <Fact name={t("identity.address")}>
            {[...identity.lines, `${identity.postalCode} ${identity.city}`.trim(), identity.country].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </Fact>
          {identity.siren && <Fact name="SIREN">{identity.siren}</Fact>}
          {identity.siret && <Fact name="SIRET">{identity.siret}</Fact>}
          {identity.vatNumber && <Fact name={t("identity.vatNumber")}>{identity.vatNumber}</Fact>}
          {legalForm && <Fact name={t("identity.legalForm")}>{legalForm}</Fact>}
          {registry && <Fact name={t("identity.registry")}>{registry}</Fact>}
        </Facts>
      ) : (
        <Empty title={t("identity.none")}>{t("identity.noneHint")}</Empty>
      )}
      <Suspense>{isOpen && <Identifying seller={seller} onClose={() => setIsOpen(false)} />}</Suspense>
    </Section>
  );
}

function Invoicing({ all, mayEdit }: { all: readonly SellerInvoicingShownFragment[]; mayEdit: boolean }) {
  const t = useTranslations("seller");
  const [isOpen, setIsOpen] = useState(false);
  const now = all.find(({ from }) => from <= today());
  return (
    <Section
      title={t("invoicing.title")}
      flush
      actions={
        mayEdit && (
          <Button size="small" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
            {t("invoicing.open")}
          </Button>
        )
      }
    >
      {all.length === 0 && <Empty title={t("invoicing.none")}>{t("invoicing.noneHint")}</Empty>}
      <ul aria-label={t("invoicing.title")} className="divide-y divide-line">
        {all.map((one) => (
          <li key={one.from} className="p-4">
            <p className="mb-2 flex flex-wrap items-center gap-2 text-sm font-medium">
              {t("invoicing.since")} <DayOf day={one.from} />
              {one === now && <Badge tone="good">{t("invoicing.now")}</Badge>}
              {one.from > today() && <Badge tone="info">{t("invoicing.later")}</Badge>}
            </p>
            <How invoicing={one} />
          </li>
        ))}
      </ul>
      <Suspense>{isOpen && <SetInvoicing last={all[0] ?? null} onClose={() => setIsOpen(false)} />}</Suspense>
    </Section>
  );
}

function How({ invoicing }: { invoicing: SellerInvoicingShownFragment }) {
  const t = useTranslations("seller.invoicing");
  const vat = useVat();
  const percent = usePercent();
  const { exemption, lateRate, reminders, iban, bic, earlyPayment, vatOnDebits } = invoicing;
  return (
    <Facts>
      <Fact name={t("vat")}>{[vat(invoicing.vat), exemption].filter(Boolean).join(" · ")}</Fact>
      <Fact name={t("vatOnDebits")}>{t(vatOnDebits ? "onDebits" : "onPayment")}</Fact>
      <Fact name={t("lateRate")}>{percent(lateRate)}</Fact>
      <Fact name={t("reminders")}>{reminders.length === 0 ? t("noReminders") : t("remindersAt", { days: reminders.join(", ") })}</Fact>
      {iban && <Fact name="IBAN">{[iban, bic].filter(Boolean).join(" · ")}</Fact>}
      {earlyPayment && <Fact name={t("earlyPayment")}>{earlyPayment}</Fact>}
    </Facts>
  );
}
