import { useTranslations } from "use-intl";
import { writtenDuration } from "@/lib/format/duration";
import type { Line } from "@/lib/time-travel/differences";
import { Duration, useDay, useMoney } from "./time";

interface Lines {
  words: (key: string, name: string, said: string | null | undefined) => Line;
  /** Several things in one line, in the order of the alphabet: another order is no difference. */
  list: (key: string, name: string, said: readonly (string | null)[]) => Line;
  duration: (key: string, name: string, minutes: { count: number } | null) => Line;
  day: (key: string, name: string, day: string | null) => Line;
  money: (key: string, name: string, money: { amount: string; currency: string } | null) => Line;
  whether: (key: string, name: string, is: boolean) => Line;
}

/** What is read of a thing, as words, durations, days and amounts are written on its page. */
export function useLines(): Lines {
  const t = useTranslations("past.differences");
  const writeDay = useDay();
  const writeMoney = useMoney();
  const words: Lines["words"] = (key, name, said) => ({ key, name, said });
  return {
    words,
    list: (key, name, said) => words(key, name, said.filter(Boolean).toSorted().join(", ")),
    duration: (key, name, minutes) => ({
      key,
      name,
      said: minutes && writtenDuration(minutes.count),
      shown: minutes && <Duration minutes={minutes.count} />,
    }),
    day: (key, name, day) => words(key, name, day && writeDay(day)),
    money: (key, name, money) => words(key, name, money && writeMoney(money)),
    whether: (key, name, is) => words(key, name, t(is ? "yes" : "no")),
  };
}
