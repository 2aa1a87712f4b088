import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { AlertRuleSwitchOffDocument, AlertRuleSwitchOnDocument, type AlertRuleShownFragment } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import { inputOf } from "../lib/condition";
import { Trial } from "./Trial";

/** Off with one press, which can be taken back; on only with what it would have found before one's eyes. */
export function Switching({ rule }: { rule: AlertRuleShownFragment }) {
  const t = useTranslations("alertRules.switching");
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const on = useCommand(AlertRuleSwitchOnDocument, ["ALERT_RULE", "MACHINE"]);
  const off = useCommand(AlertRuleSwitchOffDocument, ["ALERT_RULE", "MACHINE"]);
  const again = () => void say(on.mutateAsync({ rule: rule.id }), t("isOn"));
  const switchOff = async () => {
    if (await say(off.mutateAsync({ rule: rule.id }))) toast(t("isOff"), "good", again);
  };
  if (rule.enabled) {
    return (
      <Button isPending={off.isPending} onPress={() => void switchOff()}>
        {t("off")}
      </Button>
    );
  }
  return (
    <>
      <Button kind="primary" onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      {isOpen && <SwitchingOn rule={rule} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function SwitchingOn({ rule, onClose }: { rule: AlertRuleShownFragment; onClose: () => void }) {
  const t = useTranslations("alertRules.switching");
  const locale = useLocale();
  const say = useSay();
  const on = useCommand(AlertRuleSwitchOnDocument, ["ALERT_RULE", "MACHINE"]);
  const go = async () => {
    if (await say(on.mutateAsync({ rule: rule.id }), t("isOn"))) onClose();
  };
  const input = { condition: inputOf(rule.condition, locale), client: rule.client?.id ?? null, machine: rule.machine?.id ?? null };
  return (
    <Dialog title={t("title", { name: rule.name })} isOpen onClose={onClose} width="wide">
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("explained")}</p>
        <Trial input={input} />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isPending={on.isPending} onPress={() => void go()}>
            {t("submit")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
