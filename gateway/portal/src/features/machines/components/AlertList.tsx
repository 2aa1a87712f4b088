import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { BellRing, CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Tabs } from "@/ui/Tabs";
import { alertCounts, alertPages, refetchFew } from "../api/queries";
import { alertFilter, type AlertSearch } from "../lib/alerts";
import { AlertTable } from "./AlertTable";
import { ClientFilter } from "./ClientFilter";

interface Props {
  search: AlertSearch;
  narrow: (to: Partial<AlertSearch>) => void;
}

/** The alerts of all machines: those that stand first (RM4). */
export function AlertList({ search, narrow }: Props) {
  const t = useTranslations("machines.alerts");
  const { data: counts } = useQuery(alertCounts(search.client));
  const count = (found: number | null | undefined) => (typeof found === "number" ? { count: found } : {});
  return (
    <div className="rounded-xl border border-line bg-surface">
      <div data-print="no" className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
        <Tabs
          label={t("which")}
          chosen={search.etat ?? "enCours"}
          onChoose={(chosen) => narrow({ etat: chosen === "enCours" ? undefined : chosen })}
          tabs={[
            { key: "enCours", name: t("tabs.standing"), ...count(counts?.STANDING.totalCount) },
            { key: "finies", name: t("tabs.over"), ...count(counts?.OVER.totalCount) },
            { key: "toutes", name: t("tabs.all") },
          ]}
        />
        <ClientFilter client={search.client} choose={(client) => narrow({ client })} />
      </div>
      <Rows search={search} />
    </div>
  );
}

function Rows({ search }: { search: AlertSearch }) {
  const t = useTranslations("machines.alerts");
  const list = useInfiniteQuery({
    ...alertPages(alertFilter(search)),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => refetchFew(state.data?.pages.length ?? 0),
  });
  const alerts = list.data?.pages.flatMap(({ machineAlerts }) => machineAlerts.nodes) ?? [];
  if (list.error && alerts.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (alerts.length === 0) return <Nothing search={search} />;
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count: list.data?.pages[0]?.machineAlerts.totalCount ?? alerts.length })}
      </p>
      <AlertTable alerts={alerts} />
      {list.hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ search: { etat } }: { search: AlertSearch }) {
  const t = useTranslations("machines.alerts");
  if (etat !== undefined) return <Empty icon={<BellRing aria-hidden className="size-5" />} title={t("none")} />;
  return (
    <Empty icon={<CircleCheck aria-hidden className="size-5 text-good" />} title={t("allWell")}>
      {t("allWellHint")}
    </Empty>
  );
}
