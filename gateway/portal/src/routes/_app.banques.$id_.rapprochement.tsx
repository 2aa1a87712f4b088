import { createFileRoute, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { check, fallback, object, optional, pipe, string } from "valibot";
import { Reconciliation } from "@/features/hour-banks/components/Reconciliation";
import { isDay } from "@/lib/format/instants";
import { today } from "@/lib/format/today";
import { TextField } from "@/ui/Field";
import { Page, Trail } from "@/ui/Page";
import { Panel } from "@/ui/states";

const day = fallback(optional(pipe(string(), check(isDay))), undefined);

export const Route = createFileRoute("/_app/banques/$id_/rapprochement")({
  validateSearch: object({ du: day, au: day }),
  component: OverPeriod,
});

/** A bank over a period, this year so far when none is said. */
function OverPeriod() {
  const t = useTranslations("banks");
  const { id } = Route.useParams();
  const { du = `${today().slice(0, 4)}-01-01`, au = today() } = Route.useSearch();
  const navigate = Route.useNavigate();
  const narrow = (to: { du?: string; au?: string }) => void navigate({ search: (was) => ({ ...was, ...to }), replace: true });
  return (
    <Page
      title={t("reconciliation.title")}
      lead={t("reconciliation.lead")}
      trail={
        <Trail>
          {[
            <Link key="banks" to="/banques" className="hover:underline">
              {t("title")}
            </Link>,
            <Link key="bank" to="/banques/$id" params={{ id }} className="hover:underline">
              {t("one")}
            </Link>,
          ]}
        </Trail>
      }
    >
      <div data-print="no" className="mb-5 flex flex-wrap gap-3">
        <TextField type="date" label={t("reconciliation.from")} value={du} max={au} onChange={(event) => isDay(event.target.value) && narrow({ du: event.target.value })} />
        <TextField type="date" label={t("reconciliation.until")} value={au} min={du} onChange={(event) => isDay(event.target.value) && narrow({ au: event.target.value })} />
      </div>
      <Panel key={`${du}${au}`} lines={6}>
        <Reconciliation bank={id} from={du} until={au} />
      </Panel>
    </Page>
  );
}
