import { createFileRoute, Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Page } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Subnav, subnavLink } from "@/ui/Subnav";

export const Route = createFileRoute("/_app/reglages")({ component: Settings });

const PLACES = [
  { to: "/reglages", name: "agency" },
  { to: "/reglages/comptes", name: "accounts" },
  { to: "/reglages/equipes", name: "teams" },
  { to: "/reglages/engagements", name: "promises" },
  { to: "/reglages/tarifs", name: "prices" },
] as const;

function Settings() {
  const t = useTranslations("settings");
  return (
    <Page title={t("title")}>
      <Subnav label={t("title")}>
        {PLACES.map(({ to, name }) => (
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
