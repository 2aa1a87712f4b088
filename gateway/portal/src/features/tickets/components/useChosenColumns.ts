import { useCallback, useMemo, useState } from "react";
import { HIDEABLE, moved, orderedBy, type Hideable } from "../lib/columnOrder";
import { widthsOf, type Widths } from "../lib/columnWidths";
import { columnsOf, HIDDEN_AT_FIRST, type Column, type Visibility } from "./columns";

const KEY = "regie.tickets.columns";
const ORDER = "regie.tickets.columns.order";
const WIDTHS = "regie.tickets.columns.widths";

export interface ChosenColumns {
  shown: readonly Column[];
  order: readonly Hideable[];
  widths: Widths;
  show: (id: Hideable, isShown: boolean) => void;
  move: (id: Hideable, by: 1 | -1) => void;
  /** Chosen, but without room where the list stands now. */
  crowdedOut: readonly Hideable[];
  crowd: (ids: readonly Hideable[]) => void;
  /** So wide, in rem. */
  widen: (id: Hideable, to: number) => void;
  /** As they are for everybody. */
  reset: () => void;
}

/** Which columns this browser shows, in which order and how wide. */
export function useChosenColumns(): ChosenColumns {
  const [visibility, setVisibility] = useState<Visibility>(() => (read(KEY) as Visibility | null) ?? HIDDEN_AT_FIRST);
  const [order, setOrder] = useState(() => orderedBy(read(ORDER)));
  const [widths, setWidths] = useState(() => widthsOf(read(WIDTHS)));
  const [crowdedOut, setCrowdedOut] = useState<readonly Hideable[]>([]);
  const crowd = useCallback((ids: readonly Hideable[]) => setCrowdedOut((was) => (was.join() === ids.join() ? was : ids)), []);
  const shown = useMemo(() => columnsOf(visibility, order), [visibility, order]);
  return {
    shown,
    order,
    widths,
    crowdedOut,
    crowd,
    show: (id, isShown) => setVisibility(kept(KEY, { ...visibility, [id]: isShown })),
    move: (id, by) => setOrder(kept(ORDER, moved(order, id, by))),
    widen: (id, to) => setWidths(kept(WIDTHS, { ...widths, [id]: to })),
    reset: () => {
      setVisibility(kept(KEY, HIDDEN_AT_FIRST));
      setOrder(kept(ORDER, HIDEABLE));
      setWidths(kept(WIDTHS, {}));
    },
  };
}

function kept<T>(key: string, value: T): T {
  localStorage.setItem(key, JSON.stringify(value));
  return value;
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
