import { useLayoutEffect, useState, type RefObject } from "react";

/** How much room there is around something, in rem; none is known before it is drawn. */
export function useRoom(inside: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const around = inside.current?.parentElement;
    if (!around) return;
    const measure = () => setRoom(around.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    return () => observer.disconnect();
  }, [inside]);
  return room;
}
