import { useTranslations } from "use-intl";

interface Choice {
  needs: { skill: string | null; sector: string | null };
  considered: { account: string; has_skill: boolean; in_sector: boolean; load: number }[];
}

/** What the automatic assignment was made of: who was considered, and what spoke for each. */
export function AssignmentReason({ choice, names }: { choice: unknown; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("tickets.choice");
  if (!isChoice(choice)) return null;
  const { needs, considered } = choice;
  return (
    <details className="rounded-lg bg-sunken px-3 py-2 text-[0.8125rem]">
      <summary className="cursor-pointer font-medium">{t("title")}</summary>
      <p className="mt-1.5 text-soft">
        {needs.skill ? t("skill", { skill: needs.skill }) : t("noSkill")}{" "}
        {needs.sector && t("sector", { sector: needs.sector })}
      </p>
      <ol className="mt-1.5 flex flex-col gap-1">
        {considered.map(({ account, has_skill: hasSkill, in_sector: inSector, load }, place) => (
          <li key={account} className={place === 0 ? "font-medium" : "text-soft"}>
            {names.get(account) ?? t("somebody")} : {t("load", { count: load })}
            {needs.skill && `, ${t(hasSkill ? "hasSkill" : "lacksSkill")}`}
            {needs.sector && inSector && `, ${t("inSector")}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

function isChoice(value: unknown): value is Choice {
  return typeof value === "object" && value !== null && Array.isArray((value as Choice).considered);
}
