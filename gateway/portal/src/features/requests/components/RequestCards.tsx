import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RequestRowFragment } from "@/gql/graphql";
import { Moment } from "@/ui/time";
import { Unread } from "@/ui/Unread";
import { RequestState } from "./RequestState";

export function RequestCards({ rows, label }: { rows: readonly RequestRowFragment[]; label: string }) {
  const t = useTranslations("requests");
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            to="/demandes/$id"
            params={{ id: row.id }}
            className="flex items-center gap-3 px-4 py-3 outline-offset-[-2px] hover:bg-sunken/60"
          >
            <span className="min-w-0 flex-1">
              <span className={`flex items-center gap-2 ${row.unread ? "font-bold" : "font-medium"}`}>
                <span className="min-w-0">{row.subject ?? t("forgotten")}</span>
                {row.unread && <Unread />}
              </span>
              <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
                <span className="tabular">{t("number", { number: row.number })}</span>
                <span>
                  {t("touched")} <Moment at={row.touchedAt} />
                </span>
                {row.assignee?.name && <span>{t("followedBy", { name: row.assignee.name })}</span>}
              </span>
            </span>
            {row.status && <RequestState status={row.status} />}
            <ChevronRight aria-hidden className="hidden size-4 shrink-0 text-soft sm:block" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
