import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { boolean, fallback, object, optional, string, type InferOutput } from "valibot";
import { clientPages } from "@/features/clients/api/queries";
import { ClientList } from "@/features/clients/components/ClientList";
import { FamilyFilters } from "@/features/clients/components/FamilyFilters";
import { RegisterClient } from "@/features/clients/components/RegisterClient";
import type { ClientFilter } from "@/gql/graphql";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { Tabs } from "@/ui/Tabs";

const clientSearch = object({
  q: fallback(optional(string()), undefined),
  archives: fallback(optional(boolean()), undefined),
  famille: fallback(optional(string()), undefined),
  partenaire: fallback(optional(string()), undefined),
});

export const Route = createFileRoute("/_app/clients/")({
  validateSearch: clientSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(clientPages(filterOf(deps))),
  component: Clients,
});

function filterOf({ q, archives = false, famille, partenaire }: InferOutput<typeof clientSearch>): ClientFilter {
  return {
    archived: archives,
    ...(q ? { search: q } : {}),
    ...(famille ? { parent: famille } : {}),
    ...(partenaire ? { partner: partenaire } : {}),
  };
}

function Clients() {
  const t = useTranslations("clients");
  const searched = Route.useSearch();
  const { q = "", archives = false, famille, partenaire } = searched;
  const go = Route.useNavigate();
  const navigate = useNavigate();
  const may = useMay();
  const [isRegistering, setIsRegistering] = useState(false);
  const search = (text: string) => void go({ search: (was) => ({ ...was, q: text || undefined }), replace: true });
  return (
    <Page
      title={t("title")}
      actions={
        may.edit("CLIENTS") && (
          <Button kind="primary" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsRegistering(true)}>
            {t("register.open")}
          </Button>
        )
      }
    >
      <div className="rounded-xl border border-line bg-surface">
        <div data-print="no" className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
          <Tabs
            label={t("which")}
            tabs={[
              { key: "current", name: t("current") },
              { key: "archived", name: t("archivedOnes") },
            ]}
            chosen={archives ? "archived" : "current"}
            onChoose={(which) => void go({ search: (was) => ({ ...was, archives: which === "archived" || undefined }) })}
          />
          <SearchBox label={t("search")} value={q} onSearch={search} />
          <FamilyFilters
            chosen={{ parent: famille ?? null, partner: partenaire ?? null }}
            choose={({ parent, partner }) =>
              void go({ search: (was) => ({ ...was, famille: parent ?? undefined, partenaire: partner ?? undefined }) })
            }
          />
        </div>
        <ClientList
          filter={filterOf(searched)}
          clear={() => void go({ search: ({ archives: kept }) => ({ archives: kept }) })}
        />
      </div>
      {isRegistering && (
        <RegisterClient
          onClose={() => setIsRegistering(false)}
          onDone={(id) => void navigate({ to: "/clients/$id", params: { id } })}
        />
      )}
    </Page>
  );
}
