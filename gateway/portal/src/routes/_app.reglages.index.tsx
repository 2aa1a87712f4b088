import { createFileRoute, Navigate } from "@tanstack/react-router";
import { settingsOf } from "@/app/shell/nav";
import { ChooseAddress } from "@/features/mail/components/ChooseAddress";
import { Agency } from "@/features/settings/components/Agency";
import { useViewer } from "@/lib/viewer/viewer";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/reglages/")({ component: Settings });

function Settings() {
  const [first] = settingsOf(useViewer());
  if (first && first.to !== "/reglages") return <Navigate to={first.to} replace />;
  return (
    <div className="flex flex-col gap-5">
      <Agency />
      <Panel>
        <ChooseAddress />
      </Panel>
    </div>
  );
}
