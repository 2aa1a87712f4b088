import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Mail } from "lucide-react";
import { useTranslations } from "use-intl";
import { isOfTeam, useViewer } from "@/lib/viewer/viewer";
import { buttonLook } from "@/ui/Button";
import { mailsHeldQuery } from "../api/queries";

/** A way to the mail that waits for somebody to look, where there is some. */
export function HeldMail() {
  const t = useTranslations("mail");
  const isTeam = isOfTeam(useViewer());
  const { data } = useQuery({ ...mailsHeldQuery(), enabled: isTeam });
  const count = data?.mails.totalCount ?? 0;
  if (!isTeam) return null;
  return (
    <Link to="/tickets/courrier" className={buttonLook({ kind: count > 0 ? "secondary" : "quiet" })}>
      <Mail aria-hidden className="size-4" />
      {count > 0 ? t("toSort", { count }) : t("title")}
    </Link>
  );
}
