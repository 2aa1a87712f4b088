import { useNavigate } from "@tanstack/react-router";
import { ReceiptText } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";

const Selling = lazy(() => import("./Selling"));

/** A pack of hours on an invoice: the bank gets them when that is validated. */
export function SellHours({ bank }: { bank: string }) {
  const t = useTranslations("invoices.sell");
  const navigate = useNavigate();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may.edit("ACCOUNTING")) return null;
  return (
    <>
      <Button icon={<ReceiptText aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      <Suspense>
        {isOpen && <Selling bank={bank} onClose={() => setIsOpen(false)} onDone={(id) => void navigate({ to: "/factures/$id", params: { id } })} />}
      </Suspense>
    </>
  );
}
