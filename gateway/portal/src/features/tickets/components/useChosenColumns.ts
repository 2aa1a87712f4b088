import { useState } from "react";
import { HIDDEN_AT_FIRST } from "./columns";

const KEY = "regie.tickets.columns";

type Visibility = Record<string, boolean>;
type Change = Visibility | ((was: Visibility) => Visibility);

/** Which columns this browser shows. */
export function useChosenColumns(): [Visibility, (change: Change) => void] {
  const [chosen, setChosen] = useState<Visibility>(read);
  const change = (to: Change) =>
    setChosen((was) => {
      const next = typeof to === "function" ? to(was) : to;
      localStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  return [chosen, change];
}

function read(): Visibility {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? "null") as Visibility | null) ?? HIDDEN_AT_FIRST;
  } catch {
    return HIDDEN_AT_FIRST;
  }
}
