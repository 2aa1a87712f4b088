import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, picklist, string, type InferOutput } from "valibot";
import { contractPages } from "@/features/contracts/api/queries";
import { ContractList } from "@/features/contracts/components/ContractList";
import { SignContract } from "@/features/contracts/components/SignContract";
import type { ContractFilter } from "@/gql/graphql";
import { plusDays } from "@/lib/format/instants";
import { today } from "@/lib/format/today";
import { Choice } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";

const KINDS = ["HOUR_BANK", "SUBSCRIPTION", "TIME_AND_MATERIAL"] as const;
const SOON = ["30", "60", "90"] as const;
const STAGES = ["RUNNING", "ENDED", "CANCELLED"] as const;

const contractSearch = object({
  q: fallback(optional(string()), undefined),
  formule: fallback(optional(picklist(KINDS)), undefined),
  etat: fallback(optional(picklist(STAGES)), undefined),
  fin: fallback(optional(picklist(SOON)), undefined),
});

export const Route = createFileRoute("/_app/contrats/")({
  validateSearch: contractSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(contractPages(filterOf(deps))),
  component: Contracts,
});

function filterOf({ q, formule, etat = "RUNNING", fin }: InferOutput<typeof contractSearch>): ContractFilter {
  return {
    stage: etat,
    ...(q ? { search: q } : {}),
    ...(formule ? { kind: formule } : {}),
    ...(fin ? { endsBy: plusDays(today(), Number(fin)) } : {}),
  };
}

function Contracts() {
  const t = useTranslations("contracts");
  const searched = Route.useSearch();
  const { q, formule, etat = "RUNNING", fin } = searched;
  const navigate = Route.useNavigate();
  return (
    <Page title={t("title")} actions={<SignContract client={null} />}>
      <div className="rounded-xl border border-line bg-surface">
        <div data-print="no" className="flex flex-wrap items-end gap-3 border-b border-line p-2.5">
          <SearchBox
            label={t("search")}
            value={q ?? ""}
            onSearch={(text) => void navigate({ search: (was) => ({ ...was, q: text || undefined }), replace: true })}
          />
          <Choice
            hideLabel
            label={t("kind")}
            className="w-52"
            value={formule ?? ""}
            onChange={(event) =>
              void navigate({ search: (was) => ({ ...was, formule: KINDS.find((kind) => kind === event.target.value) }) })
            }
          >
            <option value="">{t("allKinds")}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Choice>
          <Choice
            hideLabel
            label={t("state")}
            className="w-36"
            value={etat}
            onChange={(event) =>
              void navigate({ search: (was) => ({ ...was, etat: STAGES.find((stage) => stage === event.target.value) }) })
            }
          >
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {t(`stages.${stage}`)}
              </option>
            ))}
          </Choice>
          <Choice
            hideLabel
            label={t("endsSoon")}
            className="w-60"
            value={fin ?? ""}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, fin: SOON.find((days) => days === event.target.value) }) })}
          >
            <option value="">{t("endsAnyDay")}</option>
            {SOON.map((days) => (
              <option key={days} value={days}>
                {t("endsWithin", { days })}
              </option>
            ))}
          </Choice>
        </div>
        <ContractList
          filter={filterOf(searched)}
          clear={() => void navigate({ search: {} })}
        />
      </div>
    </Page>
  );
}
