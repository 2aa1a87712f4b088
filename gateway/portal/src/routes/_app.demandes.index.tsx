import { createFileRoute, Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { fallback, object, optional, picklist, string } from "valibot";
import { requestPages } from "@/features/requests/api/queries";
import { RequestList } from "@/features/requests/components/RequestList";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { Panel } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";

const WHICH = ["open", "closed", "all"] as const;

export const Route = createFileRoute("/_app/demandes/")({
  validateSearch: object({
    voir: fallback(optional(picklist(WHICH)), undefined),
    q: fallback(optional(string()), undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { voir = "open", q = "" } }) => void context.queries.prefetchInfiniteQuery(requestPages(voir, q)),
  component: Requests,
});

function Requests() {
  const t = useTranslations("requests");
  const { voir = "open", q = "" } = Route.useSearch();
  const navigate = Route.useNavigate();
  const search = (text: string) => void navigate({ search: (was) => ({ ...was, q: text || undefined }), replace: true });
  return (
    <Page
      title={t("title")}
      actions={
        <Link to="/demandes/nouvelle" className={buttonLook({ kind: "primary" })}>
          <Plus aria-hidden className="size-4" />
          {t("new.title")}
        </Link>
      }
    >
      <div className="rounded-xl border border-line bg-surface">
        <div data-print="no" className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
          <Tabs
            label={t("which.label")}
            tabs={WHICH.map((which) => ({ key: which, name: t(`which.${which}`) }))}
            chosen={voir}
            onChoose={(which) => void navigate({ search: (was) => ({ ...was, voir: which }) })}
          />
          <SearchBox label={t("search")} value={q} onSearch={search} />
        </div>
        <Panel key={voir}>
          <RequestList which={voir} search={q} onClear={() => search("")} />
        </Panel>
      </div>
    </Page>
  );
}
