import { createFileRoute, Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Page } from "@/ui/Page";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/reglages")({ component: Settings });

const PLACES = [
  { to: "/reglages", name: "agency" },
  { to: "/reglages/comptes", name: "accounts" },
  { to: "/reglages/equipes", name: "teams" },
  { to: "/reglages/engagements", name: "promises" },
] as const;

function Settings() {
  const t = useTranslations("settings");
  return (
    <Page title={t("title")}>
      <nav aria-label={t("title")} className="mb-5 overflow-x-auto border-b border-line">
        <ul className="flex gap-1">
          {PLACES.map(({ to, name }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: true, includeSearch: false }}
                className="block border-b-2 border-transparent px-3 py-2 text-sm font-medium whitespace-nowrap text-soft outline-offset-[-2px] hover:text-ink data-[status=active]:border-accent-text data-[status=active]:text-ink"
              >
                {t(`places.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Panel>
        <Outlet />
      </Panel>
    </Page>
  );
}
