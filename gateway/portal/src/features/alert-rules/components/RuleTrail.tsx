import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Trail } from "@/ui/Page";

/** Machines, then their rules, then this one. */
export function RuleTrail({ rule, here }: { rule?: { id: string; name: string }; here: string }) {
  const t = useTranslations("alertRules");
  return (
    <Trail>
      {[
        <Link key="machines" to="/machines" className="hover:underline">
          {t("machines")}
        </Link>,
        <Link key="list" to="/machines/regles" className="hover:underline">
          {t("title")}
        </Link>,
        rule && (
          <Link key="rule" to="/machines/regles/$id" params={{ id: rule.id }} className="hover:underline">
            {rule.name}
          </Link>
        ),
        <span key="here">{here}</span>,
      ]}
    </Trail>
  );
}
