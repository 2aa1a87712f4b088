import { useQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, string } from "valibot";
import { contractQuery } from "@/features/contracts/api/queries";
import { Replaying } from "@/features/contracts/components/Replaying";
import { useViewer } from "@/lib/viewer/viewer";
import { Page, Trail } from "@/ui/Page";
import { Waiting } from "@/ui/states";

const text = fallback(optional(string()), undefined);

export const Route = createFileRoute("/_app/contrats/simulation")({
  validateSearch: object({ client: text, contrat: text }),
  component: Replay,
});

/** What terms would have cost, begun from those of a contract where one comes from its page. */
function Replay() {
  const t = useTranslations("contracts");
  const { client = "", contrat } = Route.useSearch();
  const { data, isPending } = useQuery({ ...contractQuery(contrat ?? "", null), enabled: contrat !== undefined });
  const contract = data?.contract;
  const { tenant } = useViewer();
  return (
    <Page
      title={t("replay.title")}
      lead={t("replay.lead")}
      trail={
        <Trail>
          {[
            <Link key="list" to="/contrats" className="hover:underline">
              {t("title")}
            </Link>,
            contract && (
              <Link key="contract" to="/contrats/$id" params={{ id: contract.id }} className="hover:underline">
                {contract.name}
              </Link>
            ),
            <span key="replay">{t("replay.open")}</span>,
          ]}
        </Trail>
      }
    >
      {contrat !== undefined && isPending ? (
        <Waiting lines={8} />
      ) : (
        <Replaying key={contrat} client={client} terms={contract?.termsHistory.at(-1)?.terms ?? null} currency={tenant?.currency ?? "EUR"} />
      )}
    </Page>
  );
}
