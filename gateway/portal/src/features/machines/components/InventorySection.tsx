import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Fact as FactRow, Facts } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Moment } from "@/ui/time";
import { countOf, isRows, type Listed, type Shown } from "../lib/inventory";
import { FactText, Why } from "./FactText";

interface Props {
  shown: Shown;
  seenAt: string;
  isOpen: boolean;
}

/** One section: its name and how much there is of it, and what opens below. */
export function InventorySection({ shown, seenAt, isOpen: opensFirst }: Props) {
  const t = useTranslations("machines.inventory");
  const [isOpen, setIsOpen] = useState(opensFirst);
  const { section, facts, tables } = shown;
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)} className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 py-2 outline-offset-[-2px] hover:bg-sunken/60 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90 motion-reduce:transition-none" />
        <span className="flex-1 text-sm font-medium">{t(`sections.${section}`)}</span>
        {tables.length > 0 && facts.length === 0 && <span className="tabular text-sm text-soft">{countOf(shown)}</span>}
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-4 pb-4">
          {facts.length > 0 && (
            <div className="px-4">
              <Facts>
                {facts.map(({ name, fact, form }) => (
                  <FactRow key={name} name={t(`names.${name}` as never)}>
                    <FactText fact={fact} form={form} />
                  </FactRow>
                ))}
              </Facts>
            </div>
          )}
          {tables.map((table) => (
            <List key={table.name} table={table} isNamed={facts.length > 0} />
          ))}
          <p className="px-4 text-xs text-soft">
            {t("seen")} <Moment at={seenAt} />
          </p>
        </div>
      )}
    </details>
  );
}

const STEP = 50;

function List({ table: { name, columns, rows }, isNamed }: { table: Listed; isNamed: boolean }) {
  const t = useTranslations("machines.inventory");
  const [count, setCount] = useState(STEP);
  const title = t(`sections.${name}` as never);
  const heading = isNamed && <h3 className="px-4 text-sm">{title}</h3>;
  if (!isRows(rows)) {
    return (
      <div className="flex flex-col gap-1">
        {heading}
        <p className="px-4 text-sm">{"absent" in rows && <Why absent={rows.absent} />}</p>
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <div className="flex flex-col gap-1">
        {heading}
        <p className="px-4 text-sm text-soft">{t("nothing")}</p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      {heading}
      <Table label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name}>{t(`names.${column.name}` as never)}</Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row, place) => (
            <Row key={place}>
              {columns.map((column, at) => (
                <Cell key={column.name} main={at === 0} {...(at > 0 ? { label: t(`names.${column.name}` as never) } : {})}>
                  <span className="break-words">{row[at] && <FactText fact={row[at]} form={column.form} />}</span>
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      {rows.length > count && (
        <div className="pt-2 text-center">
          <Button size="small" onPress={() => setCount(count + STEP * 4)}>
            {t("more", { count: rows.length - count })}
          </Button>
        </div>
      )}
    </div>
  );
}
