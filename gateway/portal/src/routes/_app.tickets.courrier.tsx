import { createFileRoute, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, picklist } from "valibot";
import { mailPages } from "@/features/mail/api/queries";
import { MailList } from "@/features/mail/components/MailList";
import { Page, Trail } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";

const STATES = ["HELD", "TAKEN_IN", "REFUSED", "SET_ASIDE"] as const;

export const Route = createFileRoute("/_app/tickets/courrier")({
  validateSearch: object({ voir: fallback(optional(picklist(STATES)), undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { voir = "HELD" } }) => void context.queries.prefetchInfiniteQuery(mailPages(voir)),
  component: Mails,
});

function Mails() {
  const t = useTranslations("mail");
  const { voir = "HELD" } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/tickets" className="hover:underline">
              {t("tickets")}
            </Link>,
            <span key="mail">{t("title")}</span>,
          ]}
        </Trail>
      }
    >
      <div className="rounded-xl border border-line bg-surface">
        <div data-print="no" className="border-b border-line p-2.5">
          <Tabs
            label={t("which")}
            tabs={STATES.map((state) => ({ key: state, name: t(`states.${state}`) }))}
            chosen={voir}
            onChoose={(state) => void navigate({ search: { voir: state } })}
          />
        </div>
        <MailList key={voir} state={voir} />
      </div>
    </Page>
  );
}
