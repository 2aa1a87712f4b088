import { useRef, useState } from "react";
import { between, set, type Ids } from "../lib/chosen";

export interface ChosenRows {
  has: (id: string) => boolean;
  isAll: boolean;
  /** The row at a place; with `isRange`, everything between the last one and this one. */
  choose: (place: number, isOn: boolean, isRange: boolean) => void;
  toggle: (id: string) => void;
  all: (isOn: boolean) => void;
  none: () => void;
}

export function useChosenRows(rows: readonly { id: string }[]): ChosenRows {
  const [ids, setIds] = useState<Ids>(new Set());
  const last = useRef<number | null>(null);
  return {
    has: (id) => ids.has(id),
    isAll: rows.length > 0 && rows.every(({ id }) => ids.has(id)),
    choose: (place, isOn, isRange) => {
      const from = isRange && last.current !== null ? last.current : place;
      last.current = place;
      setIds((was) => between(was, rows, from, place, isOn));
    },
    toggle: (id) => setIds((was) => set(was, [{ id }], !was.has(id))),
    all: (isOn) => setIds((was) => set(was, rows, isOn)),
    none: () => setIds(new Set()),
  };
}
