import { Columns3, ListFilter } from "lucide-react";
import { useTranslations } from "use-intl";
import { ButtonPlace } from "@/ui/Button";

const NAMES = ["columns.status", "columns.priority", "columns.type", "columns.client", "columns.assignee", "columns.team", "filters.opening"] as const;

/** Where the menus of filters will stand: the rows below do not move when they come. */
export function FilterPlaces({ isBoard }: { isBoard: boolean }) {
  const t = useTranslations("tickets");
  return (
    <>
      {NAMES.map((name) => (
        <FilterPlace key={name} name={t(name)} />
      ))}
      {!isBoard && (
        <ButtonPlace kind="quiet" size="icon" className="max-md:hidden">
          <Columns3 aria-hidden className="size-4" />
        </ButtonPlace>
      )}
    </>
  );
}

export function FilterPlace({ name }: { name: string }) {
  return (
    <ButtonPlace icon={<ListFilter aria-hidden className="size-4 text-soft" />} className="max-md:hidden">
      {name}
    </ButtonPlace>
  );
}
