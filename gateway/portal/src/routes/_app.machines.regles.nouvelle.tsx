import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { fallback, object, optional, string } from "valibot";
import { RuleForm } from "@/features/alert-rules/components/RuleForm";
import { RuleTrail } from "@/features/alert-rules/components/RuleTrail";
import { Page } from "@/ui/Page";

const text = fallback(optional(string()), undefined);

export const Route = createFileRoute("/_app/machines/regles/nouvelle")({ validateSearch: object({ client: text, machine: text }), component: New });

function New() {
  const t = useTranslations("alertRules");
  const { client, machine } = Route.useSearch();
  const navigate = useNavigate();
  const of = { client: client ? { id: client } : null, machine: machine ? { id: machine } : null };
  return (
    <Page title={t("new")} lead={t("newLead")} trail={<RuleTrail here={t("new")} />}>
      <RuleForm
        rule={null}
        of={of}
        onDone={(id) => void navigate({ to: "/machines/regles/$id", params: { id } })}
        onCancel={() => void navigate({ to: "/machines/regles" })}
      />
    </Page>
  );
}
