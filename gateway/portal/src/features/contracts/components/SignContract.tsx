import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { useMay } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";

const Signing = lazy(() => import("./Signing"));

/** A button that opens the form of a new contract, and leads to what was signed. */
export function SignContract({ client, size }: { client: string | null; size?: "small" }) {
  const t = useTranslations("contracts.sign");
  const may = useMay();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  if (!may.edit("CONTRACTS")) return null;
  return (
    <>
      <Button
        kind={size ? "quiet" : "primary"}
        {...(size ? { size } : {})}
        icon={<Plus aria-hidden className="size-4" />}
        onPress={() => setIsOpen(true)}
      >
        {t("open")}
      </Button>
      <Suspense>
        {isOpen && (
          <Signing client={client} onClose={() => setIsOpen(false)} onDone={(id) => void navigate({ to: "/contrats/$id", params: { id } })} />
        )}
      </Suspense>
    </>
  );
}
