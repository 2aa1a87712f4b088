import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { TicketStatus } from "@/gql/graphql";
import { PRIORITIES } from "@/lib/ticket-kinds";
import { MenuItem } from "@/ui/Menu";
import { MenuAt } from "@/ui/MenuAt";
import { peopleQuery } from "../api/queries";
import { STATUSES } from "../lib/filters";
import { peopleOf } from "../lib/people";
import type { Asked } from "./Editing";
import type { TicketEdits } from "./useTicketEdits";

interface Props {
  asked: Asked;
  edit: TicketEdits["edit"];
  move: (ticket: Asked["ticket"], to: TicketStatus) => void;
  onClose: () => void;
}

const NOBODY = "nobody";

/** What a property of a ticket may become. */
export default function EditMenu({ asked: { ticket, field, anchor }, edit, move, onClose }: Props) {
  const t = useTranslations("tickets");
  const { data } = useQuery({ ...peopleQuery(), enabled: field === "assignee" });
  const people = peopleOf(data?.teams.filter(({ disbanded }) => !disbanded) ?? []);
  const now = { status: ticket.status, priority: ticket.priority, assignee: ticket.assignee?.id ?? NOBODY }[field];
  return (
    <MenuAt
      label={t("editOf", { property: t(`columns.${field}`), number: ticket.number })}
      anchor={anchor}
      onClose={onClose}
      selectionMode="single"
      selectedKeys={now ? [now] : []}
    >
      {field === "status" &&
        STATUSES.map((to) => (
          <MenuItem key={to} id={to} onAction={() => move(ticket, to)}>
            {t(`status.${to}`)}
          </MenuItem>
        ))}
      {field === "priority" &&
        PRIORITIES.map((to) => (
          <MenuItem key={to} id={to} onAction={() => edit(ticket, { field, to })}>
            {t(`priority.${to}`)}
          </MenuItem>
        ))}
      {field === "assignee" &&
        [{ id: NOBODY, name: t("nobody") }, ...people].map((one) => (
          <MenuItem key={one.id} id={one.id} onAction={() => edit(ticket, { field, to: one.id === NOBODY ? null : one })}>
            {one.name}
          </MenuItem>
        ))}
    </MenuAt>
  );
}
