import { useTranslations } from "use-intl";
import { Page } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { Appearance } from "./Appearance";
import { Identity } from "./Identity";
import { OwnRights } from "./OwnRights";
import { Password } from "./Password";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";

export function ProfilePage() {
  const t = useTranslations("profile");
  return (
    <Page title={t("title")} width="text">
      <div className="flex flex-col gap-5">
        <Identity />
        <Appearance />
        <Password />
        <Panel>
          <SecondFactor />
        </Panel>
        <Panel>
          <Sessions />
        </Panel>
        <OwnRights />
      </div>
    </Page>
  );
}
