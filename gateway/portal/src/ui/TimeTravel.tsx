import { History } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";

const TimeTravelDialog = lazy(() => import("./TimeTravelDialog"));

/** Shows a thing as it was known at a moment: the moment goes into the address, so that it can be sent on. */
export function TimeTravel({ at }: { at: string | null }) {
  const t = useTranslations("past");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<History aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      <Suspense>{isOpen && <TimeTravelDialog at={at} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
