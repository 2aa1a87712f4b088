import { useInfiniteQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { TimeEntryFilter } from "@/gql/graphql";
import { entryPages } from "../api/queries";

type Name = "qui" | "client" | "facturable";

interface Props {
  filter: TimeEntryFilter;
  person: boolean;
  client: boolean;
  toBill: boolean;
  drop: (name: Name) => void;
}

/** What the list was narrowed by on the way here, each to be taken away. */
export function EntryChips({ filter, person, client, toBill, drop }: Props) {
  const t = useTranslations("time");
  const { data } = useInfiniteQuery(entryPages(filter));
  const first = data?.pages[0]?.timeEntries.nodes[0];
  const chips = [
    ...(person ? [{ name: "qui" as const, text: first?.account?.name ?? t("chips.person") }] : []),
    ...(client ? [{ name: "client" as const, text: first?.client?.name ?? t("chips.client") }] : []),
    ...(toBill ? [{ name: "facturable" as const, text: t("chips.toBill") }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-1.5 border-b border-line px-3 py-2">
      {chips.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          onClick={() => drop(name)}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-full bg-accent-soft px-2.5 text-[0.8125rem] font-medium text-accent-text hover:brightness-95 pointer-coarse:min-h-11"
        >
          <span className="sr-only">{t("chips.drop")} </span>
          {text}
          <X aria-hidden className="size-3.5" />
        </button>
      ))}
    </div>
  );
}
