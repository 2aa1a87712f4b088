import { useTranslations } from "use-intl";
import { useIsPrinting } from "@/lib/useIsPrinting";
import { useViewer } from "@/lib/viewer/viewer";
import { useMoment } from "@/ui/time";

/** At the head of what is printed: whose it is, who printed it and when, since paper outlives what it says. */
export function PrintHead() {
  const t = useTranslations("shell");
  const moment = useMoment();
  const isPrinting = useIsPrinting();
  const { tenant, account } = useViewer();
  if (!isPrinting) return null;
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line-strong pb-2 text-[9pt]">
      <span className="flex items-center gap-2 text-[11pt] font-semibold">
        {tenant?.logo && <img src={tenant.logo} alt="" className="h-8 object-contain" />}
        {tenant?.name}
      </span>
      <span>{t("printed", { name: account.name ?? "", moment: moment(new Date().toISOString(), "long") })}</span>
    </div>
  );
}
