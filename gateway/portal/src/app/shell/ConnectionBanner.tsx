import { useEffect, useState } from "react";
import { WifiOff } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Connection } from "@/lib/graphql/live";

const PATIENCE = 2_000;

/** A lasting condition: said when it has lasted a moment, gone when it is over. What is on screen stays readable. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  const t = useTranslations("shell");
  const isOffline = useOffline();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    if (connection !== "lost" && !isOffline) {
      setIsLost(false);
      return;
    }
    const timer = setTimeout(() => setIsLost(true), isOffline ? 0 : PATIENCE);
    return () => clearTimeout(timer);
  }, [connection, isOffline]);
  return (
    <div role="status" data-print="no">
      {isLost && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm font-medium text-warn">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}

function useOffline(): boolean {
  const [isOffline, setIsOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setIsOffline(!navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return isOffline;
}
