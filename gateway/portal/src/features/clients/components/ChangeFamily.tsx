import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import {
  ClientAttachToParentDocument,
  ClientDetachFromParentDocument,
  ClientEntrustToPartnerDocument,
  ClientWithdrawFromPartnerDocument,
} from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Form } from "@/ui/Form";
import { Picker } from "@/ui/Picker";
import { toast } from "@/ui/Toasts";
import { clientsFound } from "../api/queries";
import type { Client } from "./Identity";

type Named = { id: string; name: string } | null;
const schema = object({});

/** The holding that it belongs to, and the partner that looks after it: one of each, or none. */
export default function ChangeFamily({ client, mayEntrust, onClose }: { client: Client; mayEntrust: boolean; onClose: () => void }) {
  const t = useTranslations("clients");
  const set = useTranslations("clients.edit");
  const { id } = client;
  const [parent, setParent] = useState<Named>(client.parent);
  const [partner, setPartner] = useState<Named>(client.partner);
  const attach = useCommand(ClientAttachToParentDocument, ["CLIENT", "HOUR_BANK"]);
  const detach = useCommand(ClientDetachFromParentDocument, ["CLIENT", "HOUR_BANK"]);
  const entrust = useCommand(ClientEntrustToPartnerDocument, ["CLIENT"]);
  const withdraw = useCommand(ClientWithdrawFromPartnerDocument, ["CLIENT"]);
  const form = useForm({
    schema,
    defaults: {},
    submit: async () => {
      if (parent && parent.id !== client.parent?.id) await attach.mutateAsync({ client: id, parent: parent.id });
      if (!parent && client.parent) await detach.mutateAsync({ client: id });
      if (partner && partner.id !== client.partner?.id) await entrust.mutateAsync({ client: id, partner: partner.id });
      if (!partner && client.partner) await withdraw.mutateAsync({ client: id });
      toast(set("saved"));
      onClose();
    },
  });
  return (
    <Dialog title={set("family")} isOpen onClose={onClose}>
      <Form form={form}>
        <Relative label={t("parent")} none={set("noParent")} chosen={parent} choose={setParent} except={id} />
        {mayEntrust && <Relative label={t("partner")} none={set("noPartner")} chosen={partner} choose={setPartner} except={id} />}
        <Actions>
          <Button onPress={onClose}>{set("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {set("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

interface RelativeProps {
  label: string;
  none: string;
  chosen: Named;
  choose: (one: Named) => void;
  except: string;
}

function Relative({ label, none, chosen, choose, except }: RelativeProps) {
  const [search, setSearch] = useState("");
  const { data } = useQuery(clientsFound(search));
  const options = (data?.clients.nodes ?? []).filter(({ id }) => id !== except);
  return (
    <div className="flex flex-col gap-1.5">
      <Picker
        label={label}
        chosen={chosen}
        options={options}
        onSearch={setSearch}
        onChoose={(id) => choose(options.find((one) => one.id === id) ?? null)}
      />
      {chosen && (
        <Button size="small" kind="quiet" className="self-start" onPress={() => choose(null)}>
          {none}
        </Button>
      )}
    </div>
  );
}
