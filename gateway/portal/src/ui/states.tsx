// The four states of a panel: content is the panel's own; these are the three others.

import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { CloudOff, RotateCw } from "lucide-react";
import { Component, Suspense, useEffect, useState, type ErrorInfo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isDenied, ServerError, Unreachable } from "@/lib/graphql/errors";
import { Button } from "./Button";

/** Nothing for 300 ms: what comes sooner should not flicker. */
export function Waiting({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useTranslations("ui");
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return <div className={`min-h-24 ${className ?? ""}`} />;
  return (
    <div role="status" className={`flex flex-col gap-3 p-5 ${className ?? ""}`}>
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className={`h-4 animate-waiting rounded bg-sunken ${["w-3/4", "w-full", "w-1/2"][line % 3] ?? ""}`}
        />
      ))}
    </div>
  );
}

interface EmptyProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Why there is nothing here, and one thing to do about it. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      {icon && <div className="mb-1 rounded-full bg-sunken p-3.5 text-soft">{icon}</div>}
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-md text-sm text-soft">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslations("ui");
  const isAway = error instanceof Unreachable;
  const said = error instanceof ServerError && error.message ? error.message : null;
  const reference = error instanceof ServerError ? error.reference : null;
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <div className="mb-1 rounded-full bg-bad-soft p-3.5 text-bad">
        <CloudOff aria-hidden className="size-5" />
      </div>
      <p className="font-medium">{isAway ? t("failed.awayTitle") : t("failed.title")}</p>
      <p className="max-w-md text-sm text-soft">{isAway ? t("failed.away") : (said ?? t("failed.ours"))}</p>
      {reference && <p className="text-xs text-soft select-all">{t("failed.reference", { reference })}</p>}
      {retry && !isDenied(error) && (
        <Button className="mt-3" icon={<RotateCw aria-hidden className="size-4" />} onPress={retry}>
          {t("failed.retry")}
        </Button>
      )}
    </div>
  );
}

interface BoundaryProps {
  children: ReactNode;
  onReset: () => void;
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }
  retry = () => {
    this.props.onReset();
    this.setState({ error: null });
  };
  override render() {
    return this.state.error === null ? this.props.children : <Failed error={this.state.error} retry={this.retry} />;
  }
}

/** A panel that fails leaves the rest of the page alone. */
export function Panel({ children, lines }: { children: ReactNode; lines?: number }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onReset={reset}>
          <Suspense fallback={lines === undefined ? <Waiting /> : <Waiting lines={lines} />}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}
