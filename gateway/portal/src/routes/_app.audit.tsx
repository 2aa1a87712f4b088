import { createFileRoute } from "@tanstack/react-router";
import { AuditPage } from "@/features/audit/components/AuditPage";
import { auditSearch } from "@/features/audit/lib";

export const Route = createFileRoute("/_app/audit")({ validateSearch: auditSearch, component: Audit });

function Audit() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <AuditPage
      search={search}
      narrow={(to) => void navigate({ search: (was) => ({ ...was, ...to }), replace: "q" in to })}
      clear={() => void navigate({ search: {} })}
    />
  );
}
