import { Ellipsis, Merge, Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import type { Ticket } from "./TicketPage";

const Merging = lazy(() => import("./Merging"));
const Rewrite = lazy(() => import("./Rewrite"));

/** What is done to a ticket now and then. */
export default function TicketMenu({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("tickets");
  const [open, setOpen] = useState<"rewrite" | "merge" | null>(null);
  const close = () => setOpen(null);
  const mayRewrite = ticket.subject !== null && ticket.status !== "CLOSED";
  return (
    <>
      <Menu
        label={t("actions")}
        button={
          <IconButton label={t("actions")}>
            <Ellipsis aria-hidden className="size-4.5" />
          </IconButton>
        }
      >
        {mayRewrite && (
          <MenuItem icon={<Pencil aria-hidden className="size-4" />} onAction={() => setOpen("rewrite")}>
            {t("rewrite.open")}
          </MenuItem>
        )}
        <MenuItem icon={<Merge aria-hidden className="size-4" />} onAction={() => setOpen("merge")}>
          {t("merge.open")}
        </MenuItem>
      </Menu>
      <Suspense>
        {open === "rewrite" && <Rewrite ticket={ticket} onClose={close} />}
        {open === "merge" && <Merging ticket={ticket} onClose={close} />}
      </Suspense>
    </>
  );
}
