import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, picklist } from "valibot";
import { bankPages } from "@/features/hour-banks/api/queries";
import { BankList } from "@/features/hour-banks/components/BankList";
import { ExpiringLots } from "@/features/hour-banks/components/ExpiringLots";
import { OpenBank } from "@/features/hour-banks/components/OpenBank";
import { Page } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";

const ONLY = ["all", "low", "expiring"] as const;

export const Route = createFileRoute("/_app/banques/")({
  validateSearch: object({ voir: fallback(optional(picklist(ONLY)), undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { voir = "all" } }) => {
    if (voir !== "expiring") void context.queries.prefetchInfiniteQuery(bankPages(voir));
  },
  component: Banks,
});

function Banks() {
  const t = useTranslations("banks");
  const { voir = "all" } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <Page title={t("title")} actions={<OpenBank />}>
      <div className="rounded-xl border border-line bg-surface">
        <div data-print="no" className="border-b border-line p-2.5">
          <Tabs
            label={t("only.label")}
            tabs={ONLY.map((only) => ({ key: only, name: t(`only.${only}`) }))}
            chosen={voir}
            onChoose={(only) => void navigate({ search: { voir: only } })}
          />
        </div>
        <Panel key={voir} lines={6}>
          {voir === "expiring" ? <ExpiringLots /> : <BankList only={voir} />}
        </Panel>
      </div>
    </Page>
  );
}
