import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { useTranslations } from "use-intl";
import { isDenied } from "@/lib/graphql/errors";
import { buttonLook } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Empty, Failed } from "@/ui/states";

/** A page that does not come: whoever it is not for is told so and shown a way on; anything else can be tried again. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTranslations("broken");
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (isDenied(error)) {
    return (
      <Page title={t("closed")} width="text">
        <Empty
          icon={<Lock aria-hidden className="size-5" />}
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
    );
  }
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t("title")} width="text">
      <Failed error={error} retry={retry} />
    </Page>
  );
}
