import { GitCompareArrows, History } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";

const TimeTravelDialog = lazy(() => import("./TimeTravelDialog"));
const DifferencesDialog = lazy(() => import("./DifferencesDialog"));

interface Props {
  at: string | null;
  /** What is different today, for whoever asks: each thing says it in its own words. */
  differences?: ReactNode;
}

/** Shows a thing as it was known at a moment: the moment goes into the address, so that it can be sent on. */
export function TimeTravel({ at, differences }: Props) {
  const t = useTranslations("past");
  const [open, setOpen] = useState<"travel" | "differences" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {at && differences && (
        <Button icon={<GitCompareArrows aria-hidden className="size-4" />} onPress={() => setOpen("differences")}>
          {t("differences.title")}
        </Button>
      )}
      <Button icon={<History aria-hidden className="size-4" />} onPress={() => setOpen("travel")}>
        {t("open")}
      </Button>
      <Suspense>
        {open === "travel" && <TimeTravelDialog at={at} onClose={close} />}
        {open === "differences" && <DifferencesDialog onClose={close}>{differences}</DifferencesDialog>}
      </Suspense>
    </>
  );
}
