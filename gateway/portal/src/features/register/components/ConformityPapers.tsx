import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { buttonLook } from "@/ui/Button";
import { conformityPapers } from "../api/conformity";

/** The statement on paper, in either language, one's own first. */
export function ConformityPapers() {
  const t = useTranslations("conformity.papers");
  const isFrench = useLocale().startsWith("fr");
  const { data } = useQuery(conformityPapers());
  const { french, english } = data?.conformity ?? { french: null, english: null };
  const papers = [
    { name: t("french"), link: french },
    { name: t("english"), link: english },
  ];
  return (isFrench ? papers : papers.toReversed()).map(({ name, link }, place) =>
    link ? (
      <a key={name} href={link} target="_blank" rel="noreferrer" className={buttonLook(place === 0 ? { kind: "primary" } : {})}>
        <ExternalLink aria-hidden className="size-4" />
        {name}
        <span className="sr-only"> {t("newTab")}</span>
      </a>
    ) : null,
  );
}
