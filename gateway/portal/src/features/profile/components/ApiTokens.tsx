import { useSuspenseQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ApiTokenEndDocument } from "@/gql/graphql";
import { useOwnCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { Moment } from "@/ui/time";
import { readTokensAgain, tokensQuery } from "../api/queries";

const MakeToken = lazy(() => import("./MakeToken"));

/** What lets programs in, in one's own name. */
export function ApiTokens() {
  const t = useTranslations("profile.tokens");
  const modules = useTranslations("profile.rights.modules");
  const say = useSay();
  const { data } = useSuspenseQuery(tokensQuery());
  const end = useOwnCommand(ApiTokenEndDocument, readTokensAgain);
  const [isMaking, setIsMaking] = useState(false);
  const tokens = data.me?.apiTokens ?? [];
  return (
    <Section
      title={t("title")}
      flush
      actions={
        <Button size="small" kind="quiet" icon={<Plus aria-hidden className="size-4" />} onPress={() => setIsMaking(true)}>
          {t("make")}
        </Button>
      }
    >
      <p className="border-b border-line px-4 py-3 text-sm text-soft">{t("lead")}</p>
      {tokens.length === 0 && <p className="px-4 py-3 text-sm">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center gap-3 px-4 py-3 text-sm">
            <KeyRound aria-hidden className="size-5 shrink-0 text-soft" />
            <div className="min-w-0 flex-1 basis-52">
              <p className="font-medium">{token.name}</p>
              <p className="text-soft">{token.grants.map(({ module, action }) => `${modules(module)} : ${t(`actions.${action}`)}`).join(", ")}</p>
              <p className="text-soft">
                {token.usedAt ? t.rich("used", { moment: () => <Moment at={token.usedAt ?? ""} /> }) : t("unused")}
                {token.endsAt && <> · {t.rich("ends", { moment: () => <Moment at={token.endsAt ?? ""} form="day" /> })}</>}
              </p>
            </div>
            <Button
              size="small"
              aria-label={t("endOf", { name: token.name })}
              onPress={() => void say(end.mutateAsync({ token: token.id }), t("ended"))}
            >
              {t("end")}
            </Button>
          </li>
        ))}
      </ul>
      <Suspense>{isMaking && <MakeToken onClose={() => setIsMaking(false)} />}</Suspense>
    </Section>
  );
}
