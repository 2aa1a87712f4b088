import { createFileRoute, Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { rulePages } from "@/features/alert-rules/api/queries";
import { RuleList } from "@/features/alert-rules/components/RuleList";
import { ruleSearch } from "@/features/alert-rules/lib/filters";
import { MachinePlaces } from "@/features/machines/components/MachinePlaces";
import { useLooksAfter } from "@/features/machines/useLooksAfter";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";

export const Route = createFileRoute("/_app/machines/regles/")({
  validateSearch: ruleSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(rulePages(deps)),
  component: Rules,
});

function Rules() {
  const t = useTranslations("alertRules");
  const search = Route.useSearch();
  const go = Route.useNavigate();
  const looksAfter = useLooksAfter();
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        looksAfter && (
          <Link to="/machines/regles/nouvelle" search={{ client: search.client, machine: search.machine }} className={buttonLook({ kind: "primary" })}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )
      }
    >
      <MachinePlaces />
      <RuleList search={search} narrow={(to) => void go({ search: (was) => ({ ...was, ...to }) })} clear={() => void go({ search: {} })} mayEdit={looksAfter} />
    </Page>
  );
}
