import { ClockPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";

const LogOnTicketForm = lazy(() => import("./LogOnTicketForm"));

export function LogOnTicket({ ticket, number }: { ticket: string; number: number }) {
  const t = useTranslations("time");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={<ClockPlus aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("log")}
      </Button>
      <Suspense>{isOpen && <LogOnTicketForm ticket={ticket} number={number} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
