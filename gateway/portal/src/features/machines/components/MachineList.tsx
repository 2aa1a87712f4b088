import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { MonitorSmartphone, SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { MachineRowFragment } from "@/gql/graphql";
import { useIsNarrow } from "@/lib/useIsNarrow";
import { Button } from "@/ui/Button";
import { Empty, Failed, Waiting } from "@/ui/states";
import { machinePages, refetchFew } from "../api/queries";
import { isNarrowed, type MachineSearch } from "../lib/filters";
import { MachineCards } from "./MachineCards";
import { MachineFilters } from "./MachineFilters";
import { MachineTable } from "./MachineTable";

export type Narrow = (to: Partial<MachineSearch>) => void;

interface Props {
  search: MachineSearch;
  narrow: Narrow;
  clear: () => void;
}

/** The machines that are looked after, by their names. */
export function MachineList({ search, narrow, clear }: Props) {
  return (
    <div className="rounded-xl border border-line bg-surface">
      <MachineFilters search={search} narrow={narrow} />
      <Rows search={search} clear={clear} />
    </div>
  );
}

function Rows({ search, clear }: { search: MachineSearch; clear: () => void }) {
  const t = useTranslations("machines");
  const isNarrow = useIsNarrow();
  const list = useInfiniteQuery({
    ...machinePages(search),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => refetchFew(state.data?.pages.length ?? 0),
  });
  const rows: readonly MachineRowFragment[] = list.data?.pages.flatMap(({ machines }) => machines.nodes) ?? [];
  if (list.error && rows.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting lines={6} />;
  if (rows.length === 0) return <Nothing search={search} clear={clear} />;
  const count = list.data?.pages[0]?.machines.totalCount ?? rows.length;
  const onEnd = () => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage();
  return (
    <>
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-soft">
        {t("count", { count })}
      </p>
      {isNarrow ? <MachineCards rows={rows} onEnd={onEnd} /> : <MachineTable rows={rows} count={count} onEnd={onEnd} />}
    </>
  );
}

function Nothing({ search, clear }: { search: MachineSearch; clear: () => void }) {
  const t = useTranslations("machines");
  if (isNarrowed(search)) {
    return <Empty icon={<SearchX aria-hidden className="size-5" />} title={t("noneFound")} action={<Button onPress={clear}>{t("clear")}</Button>} />;
  }
  return (
    <Empty icon={<MonitorSmartphone aria-hidden className="size-5" />} title={t("none")}>
      {t("noneHint")}
    </Empty>
  );
}
