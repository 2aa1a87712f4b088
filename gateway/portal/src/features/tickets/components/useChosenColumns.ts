import { useMemo, useState } from "react";
import { columnsOf, HIDDEN_AT_FIRST, type Column, type Visibility } from "./columns";

const KEY = "regie.tickets.columns";

export interface ChosenColumns {
  shown: readonly Column[];
  show: (visibility: Visibility) => void;
}

/** Which columns this browser shows. */
export function useChosenColumns(): ChosenColumns {
  const [visibility, setVisibility] = useState<Visibility>(read);
  const shown = useMemo(() => columnsOf(visibility), [visibility]);
  const show = (next: Visibility) => {
    localStorage.setItem(KEY, JSON.stringify(next));
    setVisibility(next);
  };
  return { shown, show };
}

function read(): Visibility {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? "null") as Visibility | null) ?? HIDDEN_AT_FIRST;
  } catch {
    return HIDDEN_AT_FIRST;
  }
}
