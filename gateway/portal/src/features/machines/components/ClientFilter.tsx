import { useQuery } from "@tanstack/react-query";
import { Building2, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Picker } from "@/ui/Picker";
import { Popup } from "@/ui/Popup";
import { machineClient, machineClients } from "../api/queries";

interface Props {
  client: string | undefined;
  choose: (client: string | undefined) => void;
}

/** Only one company's: chosen in a panel, and taken away by pressing what was chosen. */
export function ClientFilter({ client, choose }: Props) {
  const t = useTranslations("machines.filters");
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const { data } = useQuery({ ...machineClients(typed), enabled: isOpen });
  const { data: known } = useQuery({ ...machineClient(client ?? ""), enabled: client !== undefined });
  if (client !== undefined) {
    const name = known?.client?.name ?? t("client");
    return (
      <Button icon={<X aria-hidden className="size-4" />} aria-label={t("remove", { name })} onPress={() => choose(undefined)}>
        {name}
      </Button>
    );
  }
  return (
    <Popup
      label={t("client")}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      button={<Button icon={<Building2 aria-hidden className="size-4" />}>{t("client")}</Button>}
    >
      <div className="min-h-72 p-4">
        <Picker
          label={t("client")}
          chosen={null}
          options={data?.clients.nodes ?? []}
          onSearch={setTyped}
          onChoose={(id) => {
            if (!id) return;
            setIsOpen(false);
            choose(id);
          }}
        />
      </div>
    </Popup>
  );
}
