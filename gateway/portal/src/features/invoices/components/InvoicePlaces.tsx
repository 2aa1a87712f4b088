import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Subnav, subnavLink } from "@/ui/Subnav";

const exact = { exact: true, includeSearch: false };

export function InvoicePlaces() {
  const t = useTranslations("invoices.places");
  return (
    <Subnav label={t("title")}>
      {[
        <Link key="list" to="/factures" activeOptions={exact} className={subnavLink}>
          {t("list")}
        </Link>,
        <Link key="figures" to="/factures/chiffres" activeOptions={exact} className={subnavLink}>
          {t("figures")}
        </Link>,
        <Link key="margins" to="/factures/marges" activeOptions={exact} className={subnavLink}>
          {t("margins")}
        </Link>,
        <Link key="suppliers" to="/factures/fournisseurs" activeOptions={{ includeSearch: false }} className={subnavLink}>
          {t("suppliers")}
        </Link>,
        <Link key="journal" to="/factures/journal" activeOptions={exact} className={subnavLink}>
          {t("journal")}
        </Link>,
        <Link key="closings" to="/factures/clotures" activeOptions={exact} className={subnavLink}>
          {t("closings")}
        </Link>,
        <Link key="conformity" to="/factures/conformite" preload={false} activeOptions={exact} className={subnavLink}>
          {t("conformity")}
        </Link>,
      ]}
    </Subnav>
  );
}
