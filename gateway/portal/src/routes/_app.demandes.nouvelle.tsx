import { createFileRoute, Link, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, string } from "valibot";
import { NewRequest } from "@/features/requests/components/NewRequest";
import { Page, Trail } from "@/ui/Page";
import { toast } from "@/ui/Toasts";

export const Route = createFileRoute("/_app/demandes/nouvelle")({
  validateSearch: object({ objet: fallback(optional(string()), undefined) }),
  component: New,
});

function New() {
  const t = useTranslations("requests");
  const navigate = useNavigate();
  const { objet } = Route.useSearch();
  const done = (id: string) => {
    toast(t("new.done"));
    void navigate({ to: "/demandes/$id", params: { id } });
  };
  return (
    <Page
      width="text"
      title={t("new.title")}
      lead={t("new.lead")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/demandes" className="hover:underline">
              {t("title")}
            </Link>,
            <span key="new">{t("new.title")}</span>,
          ]}
        </Trail>
      }
    >
      <NewRequest key={objet ?? ""} about={objet ?? null} onDone={done} />
    </Page>
  );
}
