import { useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TicketMarkReadDocument, TicketMarkUnreadDocument, type TicketRowFragment } from "@/gql/graphql";
import { command, readAgain } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Menu, MenuItem } from "@/ui/Menu";
import { toast } from "@/ui/Toasts";
import { PRIORITIES } from "@/lib/ticket-kinds";
import { sendChange } from "../api/change";
import { peopleQuery } from "../api/queries";
import { backOf, type Change } from "../lib/changes";
import { peopleOf } from "../lib/people";
import { useUndo } from "./useUndo";

const TO = ["IN_PROGRESS", "RESOLVED", "CLOSED"] as const;

interface Failure {
  ticket: TicketRowFragment;
  why: string;
}

/** One command for each chosen ticket; those that are refused are named, with why, and the others can be taken back. */
export default function BulkBar({ chosen, clear }: { chosen: readonly TicketRowFragment[]; clear: () => void }) {
  const t = useTranslations("tickets");
  const queries = useQueryClient();
  const undo = useUndo();
  const { data } = useQuery(peopleQuery());
  const [isBusy, setIsBusy] = useState(false);
  const [failures, setFailures] = useState<readonly Failure[]>([]);

  const forEach = async (act: (ticket: TicketRowFragment) => Promise<unknown>): Promise<readonly TicketRowFragment[]> => {
    setIsBusy(true);
    const results = await Promise.allSettled(chosen.map(act));
    await readAgain(queries, ["TICKET", "ACCOUNT"]);
    setIsBusy(false);
    const failed = results.flatMap((result, place) => {
      const ticket = chosen[place];
      return result.status === "rejected" && ticket ? [{ ticket, why: String((result.reason as Error).message) }] : [];
    });
    setFailures(failed);
    if (failed.length === 0) clear();
    return chosen.filter((_, place) => results[place]?.status === "fulfilled");
  };
  const change = async (to: Change) => {
    const done = await forEach((ticket) => sendChange(ticket, to));
    const backs = done.flatMap((ticket) => {
      const back = backOf(ticket, to.field);
      return back ? [{ ticket, back }] : [];
    });
    // To take back some of them would leave a muddle.
    const isWhole = backs.length === done.length;
    if (done.length > 0) toast(t("bulk.done", { count: done.length }), "good", isWhole ? () => void undo(backs) : undefined);
  };
  const mark = async () => {
    const done = await forEach(({ id: ticket }) => {
      const input = { ticket, commandId: newId() };
      return hasUnread ? command(TicketMarkReadDocument, input) : command(TicketMarkUnreadDocument, input);
    });
    if (done.length > 0) toast(t("bulk.done", { count: done.length }));
  };

  const hasUnread = chosen.some(({ unread }) => unread);
  return (
    <div
      role="toolbar"
      aria-label={t("bulk.title")}
      className="fixed inset-x-4 bottom-18 z-20 mx-auto flex w-fit flex-wrap items-center gap-2 rounded-xl border border-line bg-surface p-2 pl-4 shadow-float md:bottom-6"
    >
      <p role="status" className="mr-2 text-sm font-medium">
        {t("bulk.count", { count: chosen.length })}
      </p>
      <Menu label={t("bulk.assign")} button={<Button isPending={isBusy}>{t("bulk.assign")}</Button>}>
        {[null, ...peopleOf(data?.teams ?? [])].map((one) => (
          <MenuItem key={one?.id ?? "nobody"} onAction={() => void change({ field: "assignee", to: one })}>
            {one?.name ?? t("nobody")}
          </MenuItem>
        ))}
      </Menu>
      <Menu label={t("columns.priority")} button={<Button isPending={isBusy}>{t("columns.priority")}</Button>}>
        {PRIORITIES.map((to) => (
          <MenuItem key={to} onAction={() => void change({ field: "priority", to })}>
            {t(`priority.${to}`)}
          </MenuItem>
        ))}
      </Menu>
      <Menu label={t("columns.status")} button={<Button isPending={isBusy}>{t("columns.status")}</Button>}>
        {TO.map((to) => (
          <MenuItem key={to} onAction={() => void change({ field: "status", to })}>
            {t(`status.${to}`)}
          </MenuItem>
        ))}
      </Menu>
      <Button isPending={isBusy} onPress={() => void mark()}>
        {t(hasUnread ? "mark.read" : "mark.unread")}
      </Button>
      <IconButton label={t("bulk.clear")} onPress={clear}>
        <X aria-hidden className="size-4" />
      </IconButton>
      {failures.length > 0 && (
        <Dialog title={t("bulk.failed", { count: failures.length })} isOpen onClose={() => setFailures([])}>
          <ul className="flex flex-col gap-2 text-sm">
            {failures.map(({ ticket, why }) => (
              <li key={ticket.id}>
                <span className="font-medium">
                  {ticket.number} · {ticket.subject}
                </span>
                <br />
                <span className="text-soft">{why}</span>
              </li>
            ))}
          </ul>
          <Actions>
            <Button onPress={() => setFailures([])}>{t("bulk.understood")}</Button>
          </Actions>
        </Dialog>
      )}
    </div>
  );
}
