import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TicketMergeDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { SearchBox } from "@/ui/SearchBox";
import { useSay } from "@/ui/say";
import { fewTickets } from "../api/queries";
import { Status } from "./marks";
import type { Ticket } from "./TicketPage";

/** Into which of the client's other tickets this one goes. It can be undone. */
export default function Merging({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useTranslations("tickets.merge");
  const say = useSay();
  const navigate = useNavigate();
  const [search, setSearch] = useState("");
  const [into, setInto] = useState<string | null>(null);
  const merge = useCommand(TicketMergeDocument, ["TICKET"]);
  const { data } = useQuery(
    fewTickets({ client: ticket.client?.id ?? null, ...(search ? { search } : {}) }, { field: "TOUCHED_AT", direction: "DESC" }),
  );
  const others = data?.tickets.nodes.filter(({ id }) => id !== ticket.id) ?? [];
  const send = async () => {
    if (!into || !(await say(merge.mutateAsync({ ticket: ticket.id, into }), t("done")))) return;
    onClose();
    void navigate({ to: "/tickets/$id", params: { id: into } });
  };
  return (
    <Dialog title={t("title", { number: ticket.number })} isOpen onClose={onClose} width="wide">
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("explained", { client: ticket.client?.name ?? "" })}</p>
        <SearchBox label={t("search")} value={search} onSearch={setSearch} />
        <fieldset className="flex max-h-80 flex-col gap-1 overflow-y-auto">
          <legend className="sr-only">{t("into")}</legend>
          {others.length === 0 && <p className="py-4 text-center text-soft">{t("none")}</p>}
          {others.map((one) => (
            <label key={one.id} className="flex cursor-pointer items-center gap-3 rounded-lg px-3 py-2 text-sm hover:bg-sunken has-checked:bg-accent-soft">
              <input
                type="radio"
                name="into"
                className="size-4 accent-accent-text"
                checked={into === one.id}
                onChange={() => setInto(one.id)}
              />
              <span className="tabular text-soft">{one.number}</span>
              <span className="min-w-0 flex-1 truncate">{one.subject}</span>
              <Status status={one.status} />
            </label>
          ))}
        </fieldset>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isDisabled={!into} isPending={merge.isPending} onPress={() => void send()}>
            {t("submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
