import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RequestRowFragment } from "@/gql/graphql";
import { Dotted } from "@/ui/Dotted";
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
            className="flex flex-col items-start gap-1.5 px-4 py-3 outline-offset-[-2px] hover:bg-sunken/60 sm:flex-row sm:items-center sm:gap-3"
          >
            <span className="w-full min-w-0 sm:w-auto sm:flex-1">
              <span className={`flex gap-2 ${row.unread ? "font-bold" : "font-medium"}`}>
                {row.unread && <Unread className="mt-2" />}
                <span className="min-w-0">{row.subject ?? t("forgotten")}</span>
              </span>
              <Dotted className="mt-0.5 block text-sm text-soft">
                <span className="tabular">{t("number", { number: row.number })}</span>
                <span>
                  {t("touched")} <Moment at={row.touchedAt} />
                </span>
                {row.assignee?.name && <span>{t("followedBy", { name: row.assignee.name })}</span>}
              </Dotted>
            </span>
            {row.status && <RequestState status={row.status} />}
            <ChevronRight aria-hidden className="hidden size-4 shrink-0 text-soft sm:block" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
