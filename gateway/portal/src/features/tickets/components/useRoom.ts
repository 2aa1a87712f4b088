import { useLayoutEffect, useState, type RefObject } from "react";
import { kept } from "@/lib/kept";

/** What was measured last, and in how wide a window: in one as wide it is most likely so again, and nothing is drawn twice. */
const last = kept<string>("tickets.room", "", (value) => /^\d+ \d+(\.\d+)?$/.test(value));

/** How much room there is around something, in rem; none is known before it was once drawn in such a window. */
export function useRoom(inside: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState(lastRoom);
  useLayoutEffect(() => {
    const around = inside.current?.parentElement;
    if (!around) return;
    const measure = () => {
      const measured = around.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom(measured);
      const note = `${innerWidth} ${measured}`;
      if (last.get() !== note) last.set(note);
    };
    // Where it is known already, nothing is laid out for it before all is: the observer looks once that is done.
    if (lastRoom() === null) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    return () => observer.disconnect();
  }, [inside]);
  return room;
}

function lastRoom(): number | null {
  const [width, room] = last.get().split(" ").map(Number);
  return width === innerWidth && room ? room : null;
}
