import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Choice } from "@/ui/Field";
import { SearchBox } from "@/ui/SearchBox";
import { Tabs } from "@/ui/Tabs";
import { machineCounts } from "../api/queries";
import { STANDINGS, type MachineSearch } from "../lib/filters";
import { ClientFilter } from "./ClientFilter";
import type { Narrow } from "./MachineList";
import { PastMoment } from "./PastMoment";

interface Props {
  search: MachineSearch;
  narrow: Narrow;
}

/** How machines stand, whose they are, whether an alert stands, and what their inventories say or said (RM2). */
export function MachineFilters({ search, narrow }: Props) {
  const t = useTranslations("machines");
  return (
    <div data-print="no" className="flex flex-col gap-3 border-b border-line p-2.5">
      <div className="flex flex-wrap items-center gap-3">
        <Standings search={search} narrow={narrow} />
        <SearchBox label={t("search")} value={search.q ?? ""} onSearch={(text) => narrow({ q: text || undefined })} />
        <ClientFilter client={search.client} choose={(client) => narrow({ client })} />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          hideLabel
          label={t("filters.alert")}
          className="w-60"
          value={search.alerte ?? ""}
          onChange={(event) => narrow({ alerte: ALERTING.find((one) => one === event.target.value) })}
        >
          <option value="">{t("filters.anyAlert")}</option>
          {ALERTING.map((one) => (
            <option key={one} value={one}>
              {t(`filters.alerting.${one}`)}
            </option>
          ))}
        </Choice>
        <SearchBox label={t("filters.fact")} value={search.fait ?? ""} onSearch={(text) => narrow({ fait: text || undefined, ...(text ? {} : { le: undefined }) })} />
        {search.fait && <PastMoment label={t("filters.factAt")} at={search.le} choose={(le) => narrow({ le })} />}
      </div>
    </div>
  );
}

const ALERTING = ["oui", "non"] as const;

function Standings({ search, narrow }: Props) {
  const t = useTranslations("machines");
  const { data } = useQuery({ ...machineCounts(search), placeholderData: keepPreviousData });
  const count = (standing: (typeof STANDINGS)[number]) => {
    const found = data?.[standing].totalCount;
    return typeof found === "number" ? { count: found } : {};
  };
  return (
    <Tabs
      label={t("standing")}
      chosen={search.etat ?? "ALL"}
      onChoose={(chosen) => narrow({ etat: STANDINGS.find((one) => one === chosen) })}
      tabs={[{ key: "ALL", name: t("all") }, ...STANDINGS.map((key) => ({ key, name: t(`standings.${key}`), ...count(key) }))]}
    />
  );
}
