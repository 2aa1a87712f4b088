import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ruleQuery } from "@/features/alert-rules/api/queries";
import { RuleForm } from "@/features/alert-rules/components/RuleForm";
import { RuleTrail } from "@/features/alert-rules/components/RuleTrail";
import { NotHere } from "@/ui/NotHere";
import { Page } from "@/ui/Page";

export const Route = createFileRoute("/_app/machines/regles/$id_/modifier")({
  loader: ({ context, params }) => void context.queries.prefetchQuery(ruleQuery(params.id)),
  component: Change,
});

function Change() {
  const t = useTranslations("alertRules");
  const { id } = Route.useParams();
  const { data } = useSuspenseQuery(ruleQuery(id));
  const navigate = useNavigate();
  const back = () => void navigate({ to: "/machines/regles/$id", params: { id } });
  const rule = data.alertRule;
  if (!rule) return <NotHere title={t("gone")} />;
  return (
    <Page title={t("changeOf", { name: rule.name })} trail={<RuleTrail rule={rule} here={t("change")} />}>
      <RuleForm key={id} rule={rule} of={rule} onDone={back} onCancel={back} />
    </Page>
  );
}
