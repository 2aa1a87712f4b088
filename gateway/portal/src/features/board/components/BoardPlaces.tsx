import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { isOfTeam, mayOf, useViewer } from "@/lib/viewer/viewer";
import { Subnav, subnavLink } from "@/ui/Subnav";

const exact = { exact: true, includeSearch: false };

export function BoardPlaces({ team }: { team: string | null }) {
  const t = useTranslations("board");
  const viewer = useViewer();
  const search = team ? { equipe: team } : {};
  return (
    <Subnav label={t("title")}>
      {[
        <Link key="now" to="/pilotage" search={search} activeOptions={exact} className={subnavLink}>
          {t("places.now")}
        </Link>,
        <Link key="flow" to="/pilotage/evolution" search={search} activeOptions={exact} className={subnavLink}>
          {t("places.flow")}
        </Link>,
        isOfTeam(viewer) && mayOf(viewer).see("ACCOUNTING") && (
          <Link key="margins" to="/factures/marges" className={subnavLink}>
            {t("places.margins")}
          </Link>
        ),
      ]}
    </Subnav>
  );
}
