import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { HourBankShareWithDocument, HourBankStopSharingDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Dialog } from "@/ui/Dialog";
import { Tick } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { Failed, Waiting } from "@/ui/states";
import { subsidiariesQuery } from "../api/queries";
import type { Bank } from "./BankMenu";

/** Which of the holder's subsidiaries may use the bank too. */
export default function Sharing({ bank, onClose }: { bank: Bank; onClose: () => void }) {
  const t = useTranslations("banks.share");
  const say = useSay();
  const holder = bank.client?.id ?? "";
  const { data, error, refetch } = useQuery({ ...subsidiariesQuery(holder), enabled: holder !== "" });
  const share = useCommand(HourBankShareWithDocument, ["HOUR_BANK", "CLIENT"]);
  const stop = useCommand(HourBankStopSharingDocument, ["HOUR_BANK", "CLIENT"]);
  const shared = new Set(bank.sharedWith.map(({ id }) => id));
  // Sharing outlives the family: whoever left it may still be here.
  const all = new Map([...bank.sharedWith, ...(data?.clients.nodes ?? [])].map(({ id, name }) => [id, name]));
  const change = (client: string, isOn: boolean) =>
    void say((isOn ? share : stop).mutateAsync({ bank: bank.id, client }), t(isOn ? "shared" : "stopped"));
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t("explained")}</p>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && all.size === 0 && <p className="text-sm">{t("none")}</p>}
        {[...all].map(([id, name]) => (
          <Tick
            key={id}
            label={name}
            checked={shared.has(id)}
            disabled={share.isPending || stop.isPending}
            onChange={(event) => change(id, event.target.checked)}
          />
        ))}
      </div>
    </Dialog>
  );
}
