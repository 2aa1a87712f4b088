import { ListFilter } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";
import { STATUSES, type TicketSearch } from "../lib/filters";
import type { Named } from "../lib/people";
import { ClientFilter } from "./ClientFilter";
import { ColumnMenu } from "./ColumnMenu";
import { FilterPlace } from "./FilterPlaces";
import { OpeningFilter } from "./OpeningFilter";
import type { Narrow } from "./TicketList";
import type { ChosenColumns } from "./useChosenColumns";

interface Props {
  search: TicketSearch;
  narrow: Narrow;
  columns: ChosenColumns;
  /** None before they are known. */
  teams: readonly Named[] | null;
  people: readonly Named[];
}

/** Each filter is a menu in which several, or one, may be chosen; the last chooses columns. */
export default function FilterMenus({ search, narrow, columns, teams, people }: Props) {
  const t = useTranslations("tickets");
  return (
    <>
      <Several name={t("columns.status")} of={STATUSES} say={(one) => t(`status.${one}`)} chosen={search.statut} choose={(statut) => narrow({ statut })} />
      <Several name={t("columns.priority")} of={PRIORITIES} say={(one) => t(`priority.${one}`)} chosen={search.priorite} choose={(priorite) => narrow({ priorite })} />
      <Several name={t("columns.type")} of={TYPES} say={(one) => t(`type.${one}`)} chosen={search.type} choose={(type) => narrow({ type })} />
      <ClientFilter chosen={search.client} choose={(client) => narrow({ client })} />
      {teams === null && <FilterPlace name={t("columns.assignee")} />}
      {people.length > 0 && (
        <Single name={t("columns.assignee")} of={people} chosen={search.qui} choose={(qui) => narrow({ qui })} />
      )}
      {teams === null && <FilterPlace name={t("columns.team")} />}
      {teams !== null && teams.length > 0 && <Single name={t("columns.team")} of={teams} chosen={search.equipe} choose={(equipe) => narrow({ equipe })} />}
      <OpeningFilter search={search} narrow={narrow} />
      {search.forme !== "tableau" && <ColumnMenu columns={columns} />}
    </>
  );
}

interface SeveralProps<T extends string> {
  name: string;
  of: readonly T[];
  say: (one: T) => string;
  chosen: T[] | undefined;
  choose: (chosen: T[] | undefined) => void;
}

function Several<T extends string>({ name, of, say, chosen, choose }: SeveralProps<T>) {
  return (
    <Menu
      label={name}
      selectionMode="multiple"
      selectedKeys={chosen ?? []}
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
