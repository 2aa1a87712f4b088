import { useQuery } from "@tanstack/react-query";
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Picker } from "@/ui/Picker";
import { Popup } from "@/ui/Popup";
import { clientsFound, ticketClientQuery } from "../api/queries";

interface Props {
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}

/** Only this company's tickets. */
export function ClientFilter({ chosen, choose }: Props) {
  const t = useTranslations("tickets.columns");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popup
      label={t("client")}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      button={
        <Button icon={<ListFilter aria-hidden className="size-4 text-soft" />} className="max-md:hidden">
          {t("client")}
        </Button>
      }
    >
      <div className="min-h-80 p-4">
        <ClientPicker
          chosen={chosen}
          choose={(id) => {
            choose(id);
            if (id) setIsOpen(false);
          }}
        />
      </div>
    </Popup>
  );
}

export function ClientPicker({ chosen, choose }: Props) {
  const t = useTranslations("tickets.columns");
  const [search, setSearch] = useState("");
  const { data: found } = useQuery(clientsFound(search));
  const { data: known } = useQuery({ ...ticketClientQuery(chosen ?? ""), enabled: chosen !== undefined });
  return (
    <Picker
      label={t("client")}
      chosen={chosen ? (known?.client ?? null) : null}
      options={found?.clients.nodes ?? []}
      onSearch={setSearch}
      onChoose={(id) => choose(id ?? undefined)}
    />
  );
}
