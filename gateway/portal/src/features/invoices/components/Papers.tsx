import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ExternalLink } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { buttonLook, IconButton } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { papersQuery } from "../api/papers";

/** The invoice on paper, in one's own language first; and the same for machines. */
export function Papers({ invoice }: { invoice: string }) {
  const t = useTranslations("invoices.papers");
  const isFrench = useLocale().startsWith("fr");
  const { data } = useQuery(papersQuery(invoice));
  const papers = data?.invoice;
  const own = isFrench ? papers?.french : papers?.english;
  const other = isFrench ? papers?.english : papers?.french;
  const fresh = { target: "_blank", rel: "noreferrer" } as const;
  return (
    <span className="inline-flex">
      {own ? (
        <a href={own} {...fresh} className={buttonLook({ className: "rounded-r-none" })}>
          <ExternalLink aria-hidden className="size-4" />
          {t("pdf")}
          <span className="sr-only"> {t("newTab")}</span>
        </a>
      ) : (
        <span aria-hidden className={buttonLook({ className: "rounded-r-none opacity-50" })}>
          <ExternalLink className="size-4" />
          {t("pdf")}
        </span>
      )}
      <Menu
        label={t("others")}
        button={
          <IconButton kind="secondary" label={t("others")} className="-ml-px w-8 rounded-l-none pointer-coarse:w-11" isDisabled={!papers}>
            <ChevronDown aria-hidden className="size-4" />
          </IconButton>
        }
      >
        {other && (
          <MenuItem href={other} {...fresh}>
            {t(isFrench ? "inEnglish" : "inFrench")}
          </MenuItem>
        )}
        {papers?.facturX && (
          <MenuItem href={papers.facturX} {...fresh}>
            {t("facturX")}
          </MenuItem>
        )}
        <MenuItem onAction={() => print()}>{t("print")}</MenuItem>
      </Menu>
    </span>
  );
}
