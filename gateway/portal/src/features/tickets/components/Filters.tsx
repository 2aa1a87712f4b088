import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { AfterPaint } from "@/ui/AfterPaint";
import { Button } from "@/ui/Button";
import { SearchBox } from "@/ui/SearchBox";
import { FilterMenus } from "../ahead";
import { peopleQuery, ticketClientQuery } from "../api/queries";
import type { TicketSearch } from "../lib/filters";
import { peopleOf } from "../lib/people";
import { useDay } from "@/ui/time";
import { FilterButton } from "./FilterButton";
import { FilterPlaces } from "./FilterPlaces";
import type { Narrow } from "./TicketList";
import type { ChosenColumns } from "./useChosenColumns";

interface Props {
  search: TicketSearch;
  narrow: Narrow;
  clear: () => void;
  count: number | null;
  columns: ChosenColumns;
  searchBox: Ref<HTMLInputElement>;
}

export function Filters({ search, narrow, clear, count, columns, searchBox }: Props) {
  const t = useTranslations("tickets");
  const { data, isPending } = useQuery(peopleQuery());
  const teams = data?.teams.filter(({ disbanded }) => !disbanded) ?? [];
  const people = peopleOf(teams);
  const { data: known } = useQuery({ ...ticketClientQuery(search.client ?? ""), enabled: search.client !== undefined });
  const client = known?.client ? [known.client] : [];
  return (
    <div className="mb-3 flex flex-col gap-2">
      <div data-print="no" className="flex flex-wrap items-center gap-2">
        <SearchBox label={t("search")} value={search.q ?? ""} onSearch={(q) => narrow({ q: q || undefined })} inputRef={searchBox} />
        <FilterButton search={search} narrow={narrow} teams={teams} people={people} count={count} />
        <AfterPaint place={<FilterPlaces isBoard={search.forme === "tableau"} />}>
          <FilterMenus search={search} narrow={narrow} columns={columns} teams={isPending ? null : teams} people={people} />
        </AfterPaint>
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-1.5 text-sm">
        <p role="status" className="mr-1 text-soft">
          {search.forme === "tableau" ? t("board.hint") : count === null ? "" : t("count", { count })}
        </p>
        <Chips search={search} narrow={narrow} clear={clear} names={new Map([...people, ...teams, ...client].map(({ id, name }) => [id, name]))} />
      </div>
    </div>
  );
}

function Chips({ search, narrow, clear, names }: { search: TicketSearch; narrow: Narrow; clear: () => void; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("tickets");
  const day = useDay();
  const without = <T,>(all: T[] | undefined, one: T) => {
    const rest = all?.filter((other) => other !== one);
    return rest?.length ? rest : undefined;
  };
  const chips = [
    ...(search.q ? [{ key: "q", text: t("quoted", { text: search.q }), drop: { q: undefined } }] : []),
    ...(search.statut ?? []).map((one) => ({ key: one, text: t(`status.${one}`), drop: { statut: without(search.statut, one) } })),
    ...(search.priorite ?? []).map((one) => ({ key: one, text: t(`priority.${one}`), drop: { priorite: without(search.priorite, one) } })),
    ...(search.type ?? []).map((one) => ({ key: one, text: t(`type.${one}`), drop: { type: without(search.type, one) } })),
    ...(search.qui ? [{ key: "qui", text: names.get(search.qui) ?? t("columns.assignee"), drop: { qui: undefined } }] : []),
    ...(search.equipe ? [{ key: "equipe", text: names.get(search.equipe) ?? t("columns.team"), drop: { equipe: undefined } }] : []),
    ...(search.client ? [{ key: "client", text: names.get(search.client) ?? t("columns.client"), drop: { client: undefined } }] : []),
    ...(search.machine ? [{ key: "machine", text: t("filters.machine"), drop: { machine: undefined } }] : []),
    ...(search.theme ? [{ key: "theme", text: search.theme, drop: { theme: undefined } }] : []),
    ...(search.du ? [{ key: "du", text: t("filters.sinceDay", { day: day(search.du) }), drop: { du: undefined } }] : []),
    ...(search.au ? [{ key: "au", text: t("filters.untilDay", { day: day(search.au) }), drop: { au: undefined } }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <>
      {chips.map(({ key, text, drop }) => (
        <button
          key={key}
          type="button"
          onClick={() => narrow(drop as Partial<TicketSearch>)}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-full bg-accent-soft px-2.5 text-[0.8125rem] font-medium text-accent-text hover:brightness-95 pointer-coarse:min-h-11"
        >
          <span className="sr-only">{t("dropFilter")} </span>
          {text}
          <X aria-hidden className="size-3.5" />
        </button>
      ))}
      {chips.length > 1 && (
        <Button kind="link" size="inline" onPress={clear}>
          {t("none.clear")}
        </Button>
      )}
    </>
  );
}
