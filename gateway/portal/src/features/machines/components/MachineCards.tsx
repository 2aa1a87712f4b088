import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { MachineRowFragment } from "@/gql/graphql";
import { scrollToFn } from "@/lib/windowScroll";
import { AlertMark } from "./AlertState";
import { MachineState, Since } from "./MachineState";

/** The list on a telephone: one card a machine, the whole card is the link. */
export function MachineCards({ rows, onEnd }: { rows: readonly MachineRowFragment[]; onEnd: () => void }) {
  const t = useTranslations("machines");
  const box = useRef<HTMLUListElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    scrollToFn,
    estimateSize: () => 98,
    overscan: 6,
    scrollMargin: box.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const inSight = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (inSight >= rows.length - 8) onEnd();
  }, [inSight, rows.length, onEnd]);
  return (
    <ul ref={box} aria-label={t("title")} className="relative" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const machine = rows[index];
        if (!machine) return null;
        return (
          <li
            key={machine.id}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-b border-line"
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          >
            <MachineCard machine={machine} />
          </li>
        );
      })}
    </ul>
  );
}

function MachineCard({ machine }: { machine: MachineRowFragment }) {
  const t = useTranslations("machines");
  const { id, name, hostname, client, standing, alertCount } = machine;
  return (
    <Link to="/machines/$id" params={{ id }} className="flex flex-col gap-1.5 px-4 py-3 outline-offset-[-2px] hover:bg-sunken/60">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{name}</span>
        {hostname && <span className="text-sm text-soft">{hostname}</span>}
      </span>
      <span className="text-sm text-soft">{client?.name ?? t("ownMachine")}</span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
        <MachineState standing={standing} />
        <AlertMark count={alertCount} />
        <Since machine={machine} />
      </span>
    </Link>
  );
}
