import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NoticeChoosePreferencesDocument, type NoticeKind, type NoticeWay } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { preferencesQuery } from "../api/queries";

const WAYS = ["BOTH", "PORTAL", "MAIL", "DIGEST", "NOTHING"] as const satisfies readonly NoticeWay[];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** By which way one hears of what; what was not chosen goes its usual way, which the server knows. */
export function Preferences() {
  const t = useTranslations("notices");
  const say = useSay();
  const { data } = useSuspenseQuery(preferencesQuery());
  const choose = useCommand(NoticeChoosePreferencesDocument, ["ACCOUNT"]);
  const [changed, setChanged] = useState<ReadonlyMap<NoticeKind, NoticeWay>>(new Map());
  const [hour, setHour] = useState<number | null>(null);
  const { ways, digestHour } = data.noticePreferences;
  const shown = ways.map(({ kind, way, chosen }) => ({
    kind,
    way: changed.get(kind) ?? way,
    isChosen: chosen || changed.has(kind),
  }));
  const isChanged = changed.size > 0 || hour !== null;
  const forget = () => {
    setChanged(new Map());
    setHour(null);
  };
  const save = async () => {
    const chosen = shown.filter(({ isChosen }) => isChosen).map(({ kind, way }) => ({ kind, way }));
    if (await say(choose.mutateAsync({ ways: chosen, digestHour: hour ?? digestHour }), t("preferences.saved"))) forget();
  };
  const reset = async () => {
    if (await say(choose.mutateAsync({ ways: [], digestHour: hour ?? digestHour }), t("preferences.usualAgain"))) forget();
  };
  return (
    <form
      aria-label={t("preferences.title")}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="text-sm text-soft">{t("preferences.lead")}</p>
      <ul className="flex flex-col divide-y divide-line">
        {shown.map(({ kind, way }) => (
          <li key={kind} className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_17rem]">
            <span aria-hidden className="text-sm">
              {t(`kinds.${kind}`)}
            </span>
            <Choice
              hideLabel
              label={t(`kinds.${kind}`)}
              value={way}
              onChange={(event) => setChanged(new Map(changed).set(kind, event.target.value as NoticeWay))}
            >
              {WAYS.map((one) => (
                <option key={one} value={one}>
                  {t(`ways.${one}`)}
                </option>
              ))}
            </Choice>
          </li>
        ))}
      </ul>
      <Choice
        label={t("preferences.digestHour")}
        hint={t("preferences.digestHint")}
        className="max-w-56"
        value={hour ?? digestHour}
        onChange={(event) => setHour(Number(event.target.value))}
      >
        {HOURS.map((one) => (
          <option key={one} value={one}>
            {t("preferences.hour", { hour: one })}
          </option>
        ))}
      </Choice>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" isDisabled={!isChanged} isPending={choose.isPending}>
          {t("preferences.save")}
        </Button>
        {ways.some(({ chosen }) => chosen) && (
          <Button kind="quiet" isPending={choose.isPending} onPress={() => void reset()}>
            {t("preferences.reset")}
          </Button>
        )}
      </div>
    </form>
  );
}
