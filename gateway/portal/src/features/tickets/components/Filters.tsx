import { useQuery } from "@tanstack/react-query";
import { Columns3, ListFilter, X } from "lucide-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { SearchBox } from "@/ui/SearchBox";
import { peopleQuery } from "../api/queries";
import { PRIORITIES, STATUSES, TYPES, type TicketSearch } from "../lib/filters";
import { HIDEABLE } from "./columns";
import type { Narrow } from "./TicketList";
import type { TicketTableModel } from "./TicketTable";

interface Props {
  search: TicketSearch;
  narrow: Narrow;
  clear: () => void;
  count: number | null;
  table: TicketTableModel;
  searchBox: Ref<HTMLInputElement>;
}

export function Filters({ search, narrow, clear, count, table, searchBox }: Props) {
  const t = useTranslations("tickets");
  const { data } = useQuery(peopleQuery());
  const teams = data?.teams.filter(({ disbanded }) => !disbanded) ?? [];
  const people = peopleOf(teams);
  return (
    <div className="mb-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label={t("search")} value={search.q ?? ""} onSearch={(q) => narrow({ q: q || undefined })} inputRef={searchBox} />
        <Several name={t("columns.status")} of={STATUSES} say={(one) => t(`status.${one}`)} chosen={search.statut} choose={(statut) => narrow({ statut })} />
        <Several name={t("columns.priority")} of={PRIORITIES} say={(one) => t(`priority.${one}`)} chosen={search.priorite} choose={(priorite) => narrow({ priorite })} />
        <Several name={t("columns.type")} of={TYPES} say={(one) => t(`type.${one}`)} chosen={search.type} choose={(type) => narrow({ type })} />
        {people.length > 0 && (
          <Single name={t("columns.assignee")} of={people} chosen={search.qui} choose={(qui) => narrow({ qui })} />
        )}
        {teams.length > 0 && <Single name={t("columns.team")} of={teams} chosen={search.equipe} choose={(equipe) => narrow({ equipe })} />}
        <ColumnMenu table={table} />
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-1.5 text-sm">
        <p role="status" className="mr-1 text-soft">
          {count === null ? "" : t("count", { count })}
        </p>
        <Chips search={search} narrow={narrow} clear={clear} names={new Map([...people, ...teams].map(({ id, name }) => [id, name]))} />
      </div>
    </div>
  );
}

interface Named {
  id: string;
  name: string;
}

export function peopleOf(teams: readonly { members: readonly { account: { id: string; name: string | null } | null }[] }[]): Named[] {
  const all = teams.flatMap(({ members }) => members.flatMap(({ account }) => (account?.name ? [[account.id, account.name] as const] : [])));
  return [...new Map(all)].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name));
}

interface SeveralProps<T extends string> {
  name: string;
  of: readonly T[];
  say: (one: T) => string;
  chosen: T[] | undefined;
  choose: (chosen: T[] | undefined) => void;
}

function Several<T extends string>({ name, of, say, chosen = [], choose }: SeveralProps<T>) {
  return (
    <Menu
      label={name}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const next = of.filter((one) => keys === "all" || keys.has(one));
        choose(next.length > 0 ? next : undefined);
      }}
      button={
        <Button icon={<ListFilter aria-hidden className="size-4 text-soft" />} className="max-md:hidden">
          {name}
        </Button>
      }
    >
      {of.map((one) => (
        <MenuItem key={one} id={one}>
          {say(one)}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Single({ name, of, chosen, choose }: { name: string; of: readonly Named[]; chosen: string | undefined; choose: (id: string | undefined) => void }) {
  return (
    <Menu
      label={name}
      selectionMode="single"
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={(keys) => choose(keys === "all" ? undefined : ([...keys][0] as string | undefined))}
      button={
        <Button icon={<ListFilter aria-hidden className="size-4 text-soft" />} className="max-md:hidden">
          {name}
        </Button>
      }
    >
      {of.map((one) => (
        <MenuItem key={one.id} id={one.id}>
          {one.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

function ColumnMenu({ table }: { table: TicketTableModel }) {
  const t = useTranslations("tickets");
  const shown = table.getVisibleLeafColumns().map(({ id }) => id);
  return (
    <Menu
      label={t("columns.choose")}
      selectionMode="multiple"
      selectedKeys={shown}
      onSelectionChange={(keys) =>
        table.setColumnVisibility(Object.fromEntries(HIDEABLE.map((id) => [id, keys === "all" || keys.has(id)])))
      }
      button={
        <Button kind="quiet" icon={<Columns3 aria-hidden className="size-4" />} className="max-md:hidden">
          {t("columns.choose")}
        </Button>
      }
    >
      {HIDEABLE.map((id) => (
        <MenuItem key={id} id={id}>
          {t(`columns.${id}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Chips({ search, narrow, clear, names }: { search: TicketSearch; narrow: Narrow; clear: () => void; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("tickets");
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
    ...(search.client ? [{ key: "client", text: t("columns.client"), drop: { client: undefined } }] : []),
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
        <Button kind="link" size="small" onPress={clear}>
          {t("none.clear")}
        </Button>
      )}
    </>
  );
}
