import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import type { TicketNext } from "@/gql/graphql";
import { IconButton } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";

/** What a reply may do besides: wait for the client, or settle the ticket. */
export default function SendAnd({ isReady, send }: { isReady: boolean; send: (next: TicketNext) => void }) {
  const t = useTranslations("tickets.composer");
  return (
    <Menu
      label={t("sendAnd")}
      button={
        <IconButton label={t("sendAnd")} kind="primary" className="rounded-l-none border-l-on-accent/30" isDisabled={!isReady}>
          <ChevronDown aria-hidden className="size-4" />
        </IconButton>
      }
    >
      <MenuItem onAction={() => send("AWAIT_CLIENT")}>{t("sendAndWait")}</MenuItem>
      <MenuItem onAction={() => send("RESOLVE")}>{t("sendAndResolve")}</MenuItem>
    </Menu>
  );
}
