import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { PRIORITIES, TYPES } from "@/lib/ticket-kinds";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, Tick } from "@/ui/Field";
import { SORTS, STATUSES, type Sort, type TicketSearch } from "../lib/filters";
import type { Named } from "../lib/people";
import { ClientPicker } from "./ClientFilter";
import { OpeningFields } from "./OpeningFilter";
import type { Narrow } from "./TicketList";

interface Props {
  search: TicketSearch;
  narrow: Narrow;
  teams: readonly Named[];
  people: readonly Named[];
  count: number | null;
  onClose: () => void;
}

/** All filters under the thumb: each counts at once, and the button says how many tickets are left. */
export default function FilterSheet({ search, narrow, teams, people, count, onClose }: Props) {
  const t = useTranslations("tickets");
  return (
    <Dialog title={t("filters.title")} isOpen onClose={onClose}>
      <div className="flex flex-col gap-5">
        <Choice label={t("filters.sort")} value={search.tri ?? "due"} onChange={(event) => narrow({ tri: event.target.value as Sort, sens: undefined })}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`filters.sorts.${sort}`)}
            </option>
          ))}
        </Choice>
        <Several name={t("columns.status")} of={STATUSES} say={(one) => t(`status.${one}`)} chosen={search.statut} choose={(statut) => narrow({ statut })} />
        <Several name={t("columns.priority")} of={PRIORITIES} say={(one) => t(`priority.${one}`)} chosen={search.priorite} choose={(priorite) => narrow({ priorite })} />
        <Several name={t("columns.type")} of={TYPES} say={(one) => t(`type.${one}`)} chosen={search.type} choose={(type) => narrow({ type })} />
        <ClientPicker chosen={search.client} choose={(client) => narrow({ client })} />
        {people.length > 0 && <Single name={t("columns.assignee")} of={people} chosen={search.qui} choose={(qui) => narrow({ qui })} />}
        {teams.length > 0 && <Single name={t("columns.team")} of={teams} chosen={search.equipe} choose={(equipe) => narrow({ equipe })} />}
        <OpeningFields search={search} narrow={narrow} />
        <div className="sticky bottom-0 -mx-5 -mb-5 border-t border-line bg-surface p-4">
          <Actions>
            <Button
              onPress={() =>
                narrow(NO_FILTER)
              }
            >
              {t("none.clear")}
            </Button>
            <Button kind="primary" onPress={onClose}>
              {count === null ? t("filters.show") : t("filters.showCount", { count })}
            </Button>
          </Actions>
        </div>
      </div>
    </Dialog>
  );
}

const NO_FILTER: Partial<TicketSearch> = {
  statut: undefined,
  priorite: undefined,
  type: undefined,
  qui: undefined,
  equipe: undefined,
  client: undefined,
  theme: undefined,
  du: undefined,
  au: undefined,
};

interface SeveralProps<T extends string> {
  name: string;
  of: readonly T[];
  say: (one: T) => ReactNode;
  chosen: T[] | undefined;
  choose: (chosen: T[] | undefined) => void;
}

function Several<T extends string>({ name, of, say, chosen: given, choose }: SeveralProps<T>) {
  const chosen = given ?? [];
  const toggle = (one: T, isOn: boolean) => {
    const next = of.filter((other) => (other === one ? isOn : chosen.includes(other)));
    choose(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{name}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-2.5">
        {of.map((one) => (
          <Tick key={one} label={say(one)} checked={chosen.includes(one)} onChange={(event) => toggle(one, event.target.checked)} />
        ))}
      </div>
    </fieldset>
  );
}

interface SingleProps {
  name: string;
  of: readonly Named[];
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}

function Single({ name, of, chosen, choose }: SingleProps) {
  const t = useTranslations("tickets.filters");
  return (
    <Choice label={name} value={chosen ?? ""} onChange={(event) => choose(event.target.value || undefined)}>
      <option value="">{t("any")}</option>
      {of.map(({ id, name: called }) => (
        <option key={id} value={id}>
          {called}
        </option>
      ))}
    </Choice>
  );
}
