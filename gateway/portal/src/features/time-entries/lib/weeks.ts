import { plusDays } from "@/lib/format/instants";

export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, place) => plusDays(monday, place));
}
