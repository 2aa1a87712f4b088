import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { useTranslations } from "use-intl";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/states";

export function Lost() {
  const t = useTranslations("lost");
  return (
    <main>
      <Page title={t("title")} width="text">
        <Empty
          icon={<Compass aria-hidden className="size-5" />}
          title={t("why")}
          action={
            <Link to="/" className={buttonLook({ kind: "primary" })}>
              {t("home")}
            </Link>
          }
        >
          {t("hint")}
        </Empty>
      </Page>
    </main>
  );
}
