import { createFileRoute } from "@tanstack/react-router";
import { ChooseAddress } from "@/features/mail/components/ChooseAddress";
import { Agency } from "@/features/settings/components/Agency";
import { Panel } from "@/ui/states";

export const Route = createFileRoute("/_app/reglages/")({ component: Settings });

function Settings() {
  return (
    <div className="flex flex-col gap-5">
      <Agency />
      <Panel>
        <ChooseAddress />
      </Panel>
    </div>
  );
}
