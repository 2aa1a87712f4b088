import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, picklist, string } from "valibot";
import { ContractList } from "@/features/contracts/components/ContractList";
import { SignContract } from "@/features/contracts/components/SignContract";
import { plusDays } from "@/lib/format/instants";
import { today } from "@/lib/format/today";
import { Choice } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";

const KINDS = ["HOUR_BANK", "SUBSCRIPTION", "TIME_AND_MATERIAL"] as const;
const SOON = ["30", "60", "90"] as const;
const STAGES = ["RUNNING", "ENDED", "CANCELLED"] as const;

export const Route = createFileRoute("/_app/contrats/")({
  validateSearch: object({
    q: fallback(optional(string()), undefined),
    formule: fallback(optional(picklist(KINDS)), undefined),
    etat: fallback(optional(picklist(STAGES)), undefined),
    fin: fallback(optional(picklist(SOON)), undefined),
  }),
  component: Contracts,
});

function Contracts() {
  const t = useTranslations("contracts");
  const { q, formule, etat = "RUNNING", fin } = Route.useSearch();
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
          filter={{ stage: etat, ...(q ? { search: q } : {}), ...(formule ? { kind: formule } : {}), ...(fin ? { endsBy: plusDays(today(), Number(fin)) } : {}) }}
          clear={() => void navigate({ search: {} })}
        />
      </div>
    </Page>
  );
}
