import { useEffect, useState } from "react";

const PAUSE = 300;

/** What somebody types, once they pause: what asks the server should not ask at each key. */
export function useSettled<T>(value: T): T {
  const written = JSON.stringify(value);
  const [settled, setSettled] = useState({ written, value });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ written, value: JSON.parse(written) as T }), PAUSE);
    return () => clearTimeout(timer);
  }, [written]);
  return settled.value;
}
