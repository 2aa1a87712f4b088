import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMay } from "@/lib/viewer/viewer";
import { Subnav, subnavLink } from "@/ui/Subnav";

const exact = { exact: true, includeSearch: false };

export function TimePlaces() {
  const t = useTranslations("time");
  const may = useMay();
  return (
    <Subnav label={t("title")}>
      {[
        <Link key="entries" to="/temps" activeOptions={exact} className={subnavLink}>
          {t("places.entries")}
        </Link>,
        <Link key="sheets" to="/temps/feuilles" activeOptions={exact} className={subnavLink}>
          {t("places.sheets")}
        </Link>,
        (may.see("ACCOUNTING") || may.validate("TIME")) && (
          <Link key="bill" to="/temps/a-facturer" activeOptions={exact} className={subnavLink}>
            {t("places.toBill")}
          </Link>
        ),
      ]}
    </Subnav>
  );
}
