import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Square, Timer as TimerIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useNow, useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { Duration } from "@/ui/time";
import { timerQuery } from "../api/queries";

const ChangeTimer = lazy(() => import("./ChangeTimer"));
const StopTimer = lazy(() => import("./StopTimer"));

/** The clock that runs, on every page; it is never announced while it goes on. */
export default function RunningTimer() {
  const t = useTranslations("timer");
  const { data } = useQuery(timerQuery());
  const now = useNow({ updateInterval: 15_000 });
  const [open, setOpen] = useState<"stop" | "change" | null>(null);
  const timer = data?.timer;
  if (!timer) return null;
  const minutes = Math.max(Math.round((now.getTime() - Date.parse(timer.startedAt)) / 60_000), 0);
  return (
    <section
      aria-label={t("running")}
      data-print="no"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1.5 text-sm text-accent-text sm:px-6 lg:px-8"
    >
      <TimerIcon aria-hidden className="size-4 shrink-0" />
      <span role="timer">
        <Duration minutes={minutes} className="font-semibold" />
      </span>
      <span className="min-w-0 flex-1 truncate">
        {timer.ticket ? (
          <Link to="/tickets/$id" params={{ id: timer.ticket.id }} className="underline underline-offset-2">
            {timer.ticket.number} · {timer.ticket.subject}
          </Link>
        ) : (
          (timer.client?.name ?? timer.note)
        )}
      </span>
      <Button size="small" kind="quiet" onPress={() => setOpen("change")}>
        {t("change")}
      </Button>
      <Button size="small" icon={<Square aria-hidden className="size-3.5" />} onPress={() => setOpen("stop")}>
        {t("stop")}
      </Button>
      <Suspense>
        {open === "stop" && <StopTimer minutes={minutes} note={timer.note ?? ""} onClose={() => setOpen(null)} />}
        {open === "change" && <ChangeTimer timer={timer} onClose={() => setOpen(null)} />}
      </Suspense>
    </section>
  );
}
