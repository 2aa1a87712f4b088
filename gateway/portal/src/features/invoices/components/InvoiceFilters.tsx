import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Choice, TextField, Tick } from "@/ui/Field";
import { Picker } from "@/ui/Picker";
import { SearchBox } from "@/ui/SearchBox";
import { invoiceClient, invoiceClients } from "../api/queries";
import { isNarrowed, KINDS, SORTS, STAGES, usualWay, type InvoiceSearch } from "../lib/filters";

export type Narrow = (to: Partial<InvoiceSearch>) => void;

interface Props {
  search: InvoiceSearch;
  narrow: Narrow;
  clear: () => void;
}

/** What narrows the list stands in the address; what is rarer opens below. */
export function InvoiceFilters({ search, narrow, clear }: Props) {
  const t = useTranslations("invoices.filters");
  const states = useTranslations("invoices.state");
  const hasMore = Boolean(search.client || search.du || search.au || search.contrat);
  return (
    <div data-print="no" className="flex flex-col gap-3 border-b border-line p-2.5">
      <div className="flex flex-wrap items-center gap-3">
        <SearchBox label={t("number")} value={search.numero ?? ""} onSearch={(text) => narrow({ numero: text || undefined })} />
        <Choice hideLabel label={t("stage")} className="w-full sm:w-48" value={search.etat ?? ""} onChange={(event) => narrow({ etat: STAGES.find((one) => one === event.target.value) })}>
          <option value="">{t("allStages")}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {states(`stages.${stage}`)}
            </option>
          ))}
        </Choice>
        <Choice hideLabel label={t("kind")} className="w-full sm:w-48" value={search.sorte ?? ""} onChange={(event) => narrow({ sorte: KINDS.find((one) => one === event.target.value) })}>
          <option value="">{t("allKinds")}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Choice>
        <Choice
          hideLabel
          label={t("sort")}
          className="w-full sm:w-48"
          value={`${search.tri ?? "drafted"} ${search.sens ?? usualWay[search.tri ?? "drafted"]}`}
          onChange={(event) => {
            const [tri, sens] = event.target.value.split(" ");
            narrow({ tri: SORTS.find((one) => one === tri), sens: sens === "asc" ? "asc" : "desc" });
          }}
        >
          {SORTS.flatMap((sort) => [usualWay[sort], usualWay[sort] === "asc" ? "desc" : "asc"].map((way) => ({ sort, way: way as "asc" | "desc" }))).map(({ sort, way }) => (
            <option key={`${sort}${way}`} value={`${sort} ${way}`}>
              {t(`sorts.${sort}.${way}`)}
            </option>
          ))}
        </Choice>
        <Tick label={t("late")} checked={search.retard === "oui"} onChange={(event) => narrow({ retard: event.target.checked ? "oui" : undefined })} />
        {isNarrowed(search) && (
          <Button kind="quiet" size="small" icon={<X aria-hidden className="size-4" />} onPress={clear}>
            {t("clear")}
          </Button>
        )}
      </div>
      <details open={hasMore}>
        <summary className="w-fit cursor-pointer rounded text-sm font-medium text-soft">{t("more")}</summary>
        <div className="mt-2 grid items-end gap-3 sm:grid-cols-3">
          <ClientFilter client={search.client} choose={(client) => narrow({ client })} />
          <TextField label={t("from")} type="date" value={search.du ?? ""} onChange={(event) => narrow({ du: event.target.value || undefined })} />
          <TextField label={t("until")} type="date" value={search.au ?? ""} onChange={(event) => narrow({ au: event.target.value || undefined })} />
        </div>
      </details>
    </div>
  );
}

function ClientFilter({ client, choose }: { client: string | undefined; choose: (client: string | undefined) => void }) {
  const t = useTranslations("invoices.filters");
  const [typed, setTyped] = useState("");
  const { data } = useQuery(invoiceClients(typed));
  const { data: known } = useQuery({ ...invoiceClient(client ?? ""), enabled: client !== undefined });
  const chosen = client === undefined ? null : (known?.client ?? null);
  return <Picker label={t("client")} chosen={chosen} options={data?.clients.nodes ?? []} onSearch={setTyped} onChoose={(id) => choose(id ?? undefined)} />;
}
