import { createFileRoute } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, isoDate, object, optional, pipe, string } from "valibot";
import { DraftFromTime } from "@/features/invoices/components/DraftFromTime";
import { toBillQuery } from "@/features/time-entries/api/queries";
import { TimePlaces } from "@/features/time-entries/components/TimePlaces";
import { ToBill } from "@/features/time-entries/components/ToBill";
import { TextField } from "@/ui/Field";
import { Page } from "@/ui/Page";

const day = fallback(optional(pipe(string(), isoDate())), undefined);

export const Route = createFileRoute("/_app/temps/a-facturer")({
  validateSearch: object({ du: day, au: day }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchQuery(toBillQuery(deps.du ?? null, deps.au ?? null)),
  component: Billing,
});

function Billing() {
  const t = useTranslations("time.toBill");
  const { du, au } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <TimePlaces />
      <div className="rounded-xl border border-line bg-surface">
        <div className="flex flex-wrap items-end gap-3 border-b border-line p-3">
          <TextField
            label={t("from")}
            type="date"
            value={du ?? ""}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, du: event.target.value || undefined }) })}
          />
          <TextField
            label={t("until")}
            type="date"
            value={au ?? ""}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, au: event.target.value || undefined }) })}
          />
        </div>
        <ToBill
          from={du ?? null}
          until={au ?? null}
          draft={(client, currency) => <DraftFromTime client={client} currency={currency} from={du ?? null} until={au ?? null} />}
        />
      </div>
    </Page>
  );
}
