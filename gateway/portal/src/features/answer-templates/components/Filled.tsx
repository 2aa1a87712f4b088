import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { filledQuery } from "../api/queries";

/** What would be inserted, and what nobody knows of this ticket. */
export function Filled({ template, ticket }: { template: string; ticket: string }) {
  const t = useTranslations("answerTemplates");
  const { data } = useQuery({ ...filledQuery(template, ticket), placeholderData: keepPreviousData });
  const filled = data?.answerTemplate?.filledFor;
  if (!filled) return null;
  return (
    <div className="max-h-64 overflow-y-auto border-line p-3.5 text-sm max-sm:border-t sm:border-l">
      {filled.open.length > 0 && (
        <p className="mb-2 font-medium text-warn">
          {t("toFill", { count: filled.open.length, gaps: filled.open.map((gap) => t(`gaps.${gap}`)).join(", ") })}
        </p>
      )}
      <p className="whitespace-pre-wrap text-soft">{filled.text}</p>
    </div>
  );
}
