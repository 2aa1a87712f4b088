import { createFileRoute, Link, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, string } from "valibot";
import { NewTicket } from "@/features/tickets/components/NewTicket";
import { Page, Trail } from "@/ui/Page";
import { toast } from "@/ui/Toasts";

export const Route = createFileRoute("/_app/tickets/nouveau")({
  validateSearch: object({ client: fallback(optional(string()), undefined), machine: fallback(optional(string()), undefined) }),
  component: New,
});

function New() {
  const t = useTranslations("tickets");
  const { client, machine } = Route.useSearch();
  const navigate = useNavigate();
  const done = (id: string) => {
    toast(t("new.done"));
    void navigate({ to: "/tickets/$id", params: { id } });
  };
  return (
    <Page
      width="text"
      title={t("new.title")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/tickets" className="hover:underline">
              {t("title")}
            </Link>,
            <span key="new">{t("new.title")}</span>,
          ]}
        </Trail>
      }
    >
      <NewTicket client={client ?? null} machine={machine ?? null} onDone={done} />
    </Page>
  );
}
