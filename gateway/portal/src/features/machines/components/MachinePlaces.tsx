import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Subnav, subnavLink } from "@/ui/Subnav";
import { alertCounts } from "../api/queries";

const exact = { exact: true, includeSearch: false };

/** What there is about machines; how many alerts stand is said wherever one is. */
export function MachinePlaces() {
  const t = useTranslations("machines.places");
  const { data } = useQuery(alertCounts(undefined));
  const standing = data?.STANDING.totalCount ?? 0;
  return (
    <Subnav label={t("title")}>
      {[
        <Link key="list" to="/machines" activeOptions={exact} className={subnavLink}>
          {t("list")}
        </Link>,
        <Link key="alerts" to="/machines/alertes" activeOptions={exact} className={subnavLink}>
          {t("alerts")}
          {standing > 0 && (
            <span className="tabular ml-1.5 rounded-full bg-bad-soft px-1.5 py-0.5 text-xs text-bad">
              <span aria-hidden>{standing}</span>
              <span className="sr-only">{t("standing", { count: standing })}</span>
            </span>
          )}
        </Link>,
        <Link key="rules" to="/machines/regles" activeOptions={{ includeSearch: false }} className={subnavLink}>
          {t("rules")}
        </Link>,
        <Link key="maintenances" to="/machines/maintenances" activeOptions={exact} className={subnavLink}>
          {t("maintenances")}
        </Link>,
      ]}
    </Subnav>
  );
}
