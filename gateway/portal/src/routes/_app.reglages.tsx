import { createFileRoute, Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { settingsOf } from "@/app/shell/nav";
import { useViewer } from "@/lib/viewer/viewer";
import { Page } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Subnav, subnavLink } from "@/ui/Subnav";

export const Route = createFileRoute("/_app/reglages")({ component: Settings });

function Settings() {
  const t = useTranslations("settings");
  const places = settingsOf(useViewer());
  return (
    <Page title={t("title")}>
      <Subnav label={t("title")}>
        {places.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={subnavLink}>
            {t(`places.${name}`)}
          </Link>
        ))}
      </Subnav>
      <Panel>
        <Outlet />
      </Panel>
    </Page>
  );
}
