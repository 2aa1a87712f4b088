import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { MachineRowFragment } from "@/gql/graphql";
import { scrollToFn } from "@/lib/windowScroll";
import { AlertMark } from "./AlertState";
import { MachineState, Since } from "./MachineState";

interface Props {
  rows: readonly MachineRowFragment[];
  count: number;
  onEnd: () => void;
}

const ROW = 57;
const NEAR_THE_END = 10;
const HEAD = "border-b border-line px-3 py-2 text-left text-[0.8125rem] font-medium text-soft first:pl-4";
const CELL = "truncate px-3 first:pl-4";
const COLUMNS = [
  { name: "name", width: "" },
  { name: "client", width: "w-[24%]" },
  { name: "standing", width: "w-[30%] lg:w-[28%]" },
  { name: "serial", width: "hidden w-[14%] lg:table-cell" },
  { name: "agent", width: "hidden w-[9%] xl:table-cell" },
] as const;

/** A native table of which only the rows in sight are drawn. */
export function MachineTable({ rows, count, onEnd }: Props) {
  const t = useTranslations("machines");
  const columns = useTranslations("machines.columns");
  const box = useRef<HTMLTableElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    scrollToFn,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: box.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const inSight = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (inSight >= rows.length - NEAR_THE_END) onEnd();
  }, [inSight, rows.length, onEnd]);
  return (
    <table ref={box} aria-label={t("title")} aria-rowcount={count + 1} className="w-full table-fixed text-sm">
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map(({ name, width }) => (
            <th key={name} scope="col" className={`${HEAD} ${width}`}>
              {columns(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Gap height={first ? first.start - virtual.options.scrollMargin : 0} />
        {shown.map(({ index }) => {
          const machine = rows[index];
          return machine && <MachineRow key={machine.id} machine={machine} index={index} />;
        })}
        <Gap height={last ? virtual.getTotalSize() - (last.end - virtual.options.scrollMargin) : 0} />
      </tbody>
    </table>
  );
}

function MachineRow({ machine, index }: { machine: MachineRowFragment; index: number }) {
  const t = useTranslations("machines");
  const { id, name, hostname, client, standing, alertCount, serial, agentVersion } = machine;
  return (
    <tr aria-rowindex={index + 2} className="h-[57px] border-b border-line last:border-0 hover:bg-sunken/60">
      <td className={CELL}>
        <Link to="/machines/$id" params={{ id }} className="rounded font-medium hover:underline">
          {name}
        </Link>
        {hostname && <span className="block truncate text-[0.8125rem] text-soft">{hostname}</span>}
      </td>
      <td className={CELL}>{client?.name ?? <span className="text-soft">{t("ownMachine")}</span>}</td>
      <td className={CELL}>
        <span className="flex flex-wrap items-center gap-x-2">
          <MachineState standing={standing} />
          <AlertMark count={alertCount} />
          <span className="truncate text-soft">
            <Since machine={machine} />
          </span>
        </span>
      </td>
      <td className={`${CELL} hidden lg:table-cell`}>{serial ?? "–"}</td>
      <td className={`${CELL} tabular hidden text-soft xl:table-cell`}>{agentVersion ?? "–"}</td>
    </tr>
  );
}

/** The rows out of sight. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
