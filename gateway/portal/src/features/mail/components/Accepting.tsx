import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MailAcceptDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Picker } from "@/ui/Picker";
import { useSay } from "@/ui/say";
import { Tabs } from "@/ui/Tabs";
import { MAIL, mailClients, mailTickets } from "../api/queries";
import type { Mail } from "./MailList";

type Named = { id: string; name: string } | null;
const INTO = ["new", "ticket"] as const;

/** Whose request it is, or which ticket it belongs to. */
export default function Accepting({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const t = useTranslations("mail.accept");
  const say = useSay();
  const navigate = useNavigate();
  const accept = useCommand(MailAcceptDocument, MAIL);
  const [into, setInto] = useState<(typeof INTO)[number]>("new");
  const [chosen, setChosen] = useState<Named>(null);
  const go = async () => {
    if (!chosen) return;
    const answer = await say(accept.mutateAsync({ mail: mail.id, [into === "new" ? "client" : "ticket"]: chosen.id }), t("done"));
    if (!answer) return;
    onClose();
    const ticket = answer.made ?? answer.mail?.ticket?.id;
    if (ticket) void navigate({ to: "/tickets/$id", params: { id: ticket } });
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex min-h-72 flex-col gap-4">
        <p className="text-sm text-soft">{mail.subject ?? mail.sender}</p>
        <Tabs
          label={t("into")}
          tabs={INTO.map((key) => ({ key, name: t(`intos.${key}`) }))}
          chosen={into}
          onChoose={(next) => {
            setInto(next);
            setChosen(null);
          }}
        />
        {into === "new" ? <ChooseClient chosen={chosen} choose={setChosen} /> : <ChooseTicket chosen={chosen} choose={setChosen} />}
        <div className="mt-auto">
          <Actions>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button kind="primary" isDisabled={!chosen} isPending={accept.isPending} onPress={() => void go()}>
              {t(`submit.${into}`)}
            </Button>
          </Actions>
        </div>
      </div>
    </Dialog>
  );
}

interface ChooseProps {
  chosen: Named;
  choose: (one: Named) => void;
}

function ChooseClient({ chosen, choose }: ChooseProps) {
  const t = useTranslations("mail.accept");
  const [search, setSearch] = useState("");
  const { data } = useQuery(mailClients(search));
  const options = data?.clients.nodes ?? [];
  return (
    <Picker
      label={t("client")}
      chosen={chosen}
      options={options}
      onSearch={setSearch}
      onChoose={(id) => choose(options.find((one) => one.id === id) ?? null)}
    />
  );
}

function ChooseTicket({ chosen, choose }: ChooseProps) {
  const t = useTranslations("mail.accept");
  const [search, setSearch] = useState("");
  const { data } = useQuery(mailTickets(search));
  const options = (data?.tickets.nodes ?? []).map(({ id, number, subject }) => ({ id, name: `${number} · ${subject ?? ""}` }));
  return (
    <Picker
      label={t("ticket")}
      chosen={chosen}
      options={options}
      onSearch={setSearch}
      onChoose={(id) => choose(options.find((one) => one.id === id) ?? null)}
    />
  );
}
