import { FileText } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";

const ReportDialog = lazy(() => import("./ReportDialog"));

/** What was done for a company, as a sheet to keep or to send on. */
export function ReportButton({ client }: { client: string }) {
  const t = useTranslations("report");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<FileText aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      <Suspense>{isOpen && <ReportDialog client={client} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
