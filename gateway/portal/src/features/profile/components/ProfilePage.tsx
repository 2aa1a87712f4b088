import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Page, Section } from "@/ui/Page";
import { Panel } from "@/ui/states";
import { ApiTokens } from "./ApiTokens";
import { Appearance } from "./Appearance";
import { Identity } from "./Identity";
import { OwnRights } from "./OwnRights";
import { Password } from "./Password";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";

/** `notices`: by which ways one hears of what, another feature’s. */
export function ProfilePage({ notices }: { notices: ReactNode }) {
  const t = useTranslations("profile");
  return (
    <Page title={t("title")} width="text">
      <div className="flex flex-col gap-5">
        <Identity />
        <Appearance />
        <div id="notifications">
          <Section title={t("notices")}>
            <Panel lines={6}>{notices}</Panel>
          </Section>
        </div>
        <Password />
        <Panel>
          <SecondFactor />
        </Panel>
        <Panel>
          <Sessions />
        </Panel>
        <Panel>
          <ApiTokens />
        </Panel>
        <OwnRights />
      </div>
    </Page>
  );
}
