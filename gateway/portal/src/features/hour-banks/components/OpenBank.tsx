import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { HourBankOpenDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Picker } from "@/ui/Picker";
import { useSay } from "@/ui/say";
import { bankClients } from "../api/queries";

/** A bank beside any contract; those of contracts open with them. */
export function OpenBank() {
  const t = useTranslations("banks.new");
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may.edit("HOUR_BANKS")) return null;
  return (
    <>
      <Button icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      {isOpen && <Opening onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Opening({ onClose }: { onClose: () => void }) {
  const t = useTranslations("banks.new");
  const say = useSay();
  const navigate = useNavigate();
  const [search, setSearch] = useState("");
  const [client, setClient] = useState<{ id: string; name: string } | null>(null);
  const { data } = useQuery(bankClients(search));
  const open = useCommand(HourBankOpenDocument, ["HOUR_BANK", "CLIENT"]);
  const options = data?.clients.nodes ?? [];
  const go = async () => {
    const opened = client && (await say(open.mutateAsync({ client: client.id }), t("done")));
    if (!opened) return;
    onClose();
    if (opened.made) void navigate({ to: "/banques/$id", params: { id: opened.made } });
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("explained")}</p>
        <Picker
          label={t("client")}
          chosen={client}
          options={options}
          onSearch={setSearch}
          onChoose={(id) => setClient(options.find((one) => one.id === id) ?? null)}
        />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isDisabled={!client} isPending={open.isPending} onPress={() => void go()}>
            {t("submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
