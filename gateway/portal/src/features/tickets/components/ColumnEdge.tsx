import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslations } from "use-intl";
import { between, NARROWEST, STEP } from "../lib/columnWidths";
import type { Hideable } from "../lib/columnOrder";

interface Props {
  id: Hideable;
  width: number;
  widest: number;
  /** While it is drawn: nothing is kept yet. */
  onDraw: (width: number) => void;
  onEnd: (width: number) => void;
}

/**
 * The edge before a column, drawn by the pointer or moved by arrows. What is to the right of a column keeps its place and
 * the subject gives way, so that a column grows to its left.
 */
export function ColumnEdge({ id, width, widest, onDraw, onEnd }: Props) {
  const t = useTranslations("tickets.columns");
  const from = useRef<{ x: number; width: number; to?: number } | null>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const within = (to: number) => between(Math.round(to * 4) / 4, NARROWEST, Math.max(widest, NARROWEST));
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // Otherwise the pointer would choose text on its way.
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
    setIsDrawn(true);
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    const { current: start } = from;
    if (!start) return;
    start.to = within(start.width + (start.x - event.clientX) / rem());
    onDraw(start.to);
  };
  const letGo = () => {
    // What was only pressed keeps its width, whatever that comes from.
    if (from.current?.to !== undefined) onEnd(from.current.to);
    from.current = null;
    setIsDrawn(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    onEnd(within(width + by));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("width", { name: t(id) })}
      aria-valuenow={Math.round(width * PIXELS)}
      aria-valuemin={NARROWEST * PIXELS}
      aria-valuemax={Math.max(widest, width) * PIXELS}
      onPointerDown={take}
      onPointerMove={draw}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      data-drawn={isDrawn || undefined}
      className="group/edge absolute inset-y-0 -left-4 flex w-6 cursor-col-resize touch-none items-center pl-[15.5px] outline-offset-[-2px]"
    >
      <span aria-hidden className="h-4 w-px bg-line-strong group-hover/edge:h-full group-hover/edge:bg-accent-text group-data-drawn/edge:h-full group-data-drawn/edge:bg-accent-text" />
    </div>
  );
}

/** The edge goes where the arrow points; up is more, as of any value. */
const STEPS: Record<string, number> = { ArrowLeft: STEP, ArrowUp: STEP, ArrowRight: -STEP, ArrowDown: -STEP };
const PIXELS = 16;

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
