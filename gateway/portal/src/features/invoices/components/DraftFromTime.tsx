import { useNavigate } from "@tanstack/react-router";
import { FilePlus2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";

const ChooseTime = lazy(() => import("./ChooseTime"));

interface Props {
  client: { id: string; name: string };
  currency: string;
  from: string | null;
  until: string | null;
}

/** From the queue of what is to be billed to a draft of it. */
export function DraftFromTime(props: Props) {
  const t = useTranslations("invoices.fromTime");
  const navigate = useNavigate();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may.edit("ACCOUNTING")) return null;
  return (
    <>
      <Button size="small" aria-label={t("openFor", { client: props.client.name })} icon={<FilePlus2 aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      <Suspense>
        {isOpen && <ChooseTime {...props} onClose={() => setIsOpen(false)} onDone={(id) => void navigate({ to: "/factures/$id", params: { id } })} />}
      </Suspense>
    </>
  );
}
