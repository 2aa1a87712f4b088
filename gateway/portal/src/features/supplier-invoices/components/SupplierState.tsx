import { CircleCheck, CircleSlash, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { SupplierInvoiceRowFragment } from "@/gql/graphql";
import { Badge } from "@/ui/Badge";

/** Refused, or with so many things that do not agree, or all well. */
export function SupplierState({ invoice: { refusedOn, faults } }: { invoice: Pick<SupplierInvoiceRowFragment, "refusedOn" | "faults"> }) {
  const t = useTranslations("supplierInvoices.states");
  if (refusedOn) return <Badge icon={<CircleSlash aria-hidden className="size-3.5" />}>{t("refused")}</Badge>;
  if (faults.length > 0) {
    return (
      <Badge tone="warn" icon={<TriangleAlert aria-hidden className="size-3.5" />}>
        {t("faulty", { count: faults.length })}
      </Badge>
    );
  }
  return (
    <Badge tone="good" icon={<CircleCheck aria-hidden className="size-3.5" />}>
      {t("good")}
    </Badge>
  );
}
