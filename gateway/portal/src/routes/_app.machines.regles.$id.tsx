import { createFileRoute } from "@tanstack/react-router";
import { ruleQuery } from "@/features/alert-rules/api/queries";
import { RulePage } from "@/features/alert-rules/components/RulePage";
import { HistoryOf } from "@/features/audit/components/HistoryOf";
import { RuleAlerts } from "@/features/machines/components/FewAlerts";
import { useLooksAfter } from "@/features/machines/useLooksAfter";

export const Route = createFileRoute("/_app/machines/regles/$id")({
  loader: ({ context, params }) => void context.queries.prefetchQuery(ruleQuery(params.id)),
  component: One,
});

function One() {
  const { id } = Route.useParams();
  return <RulePage key={id} id={id} mayEdit={useLooksAfter()} alerts={<RuleAlerts rule={id} />} history={<HistoryOf kind="ALERT_RULE" id={id} />} />;
}
