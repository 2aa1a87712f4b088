import { Lock } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ClientRewriteNotesDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Field";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";

/** The team's own notes on a client: shown like every internal thing. */
export function Notes({ client, notes, mayEdit }: { client: string; notes: string | null; mayEdit: boolean }) {
  const t = useTranslations("clients.notes");
  const say = useSay();
  const rewrite = useCommand(ClientRewriteNotesDocument, ["CLIENT"]);
  const [text, setText] = useState<string | null>(null);
  const save = async () => {
    if (text !== null && (await say(rewrite.mutateAsync({ client, notes: text }), t("saved")))) setText(null);
  };
  return (
    <Section
      title={t("title")}
      className="border-note-line bg-note-soft"
      actions={
        mayEdit &&
        text === null && (
          <Button size="small" kind="quiet" onPress={() => setText(notes ?? "")}>
            {t("edit")}
          </Button>
        )
      }
    >
      {text === null ? (
        <p className="text-sm whitespace-pre-wrap">
          {notes || (
            <span className="flex items-center gap-2 text-note">
              <Lock aria-hidden className="size-4" />
              {t("none")}
            </span>
          )}
        </p>
      ) : (
        <div className="flex flex-col gap-3">
          <TextArea hideLabel label={t("title")} value={text} onChange={(event) => setText(event.target.value)} autoFocus />
          <div className="flex gap-2">
            <Button kind="primary" isPending={rewrite.isPending} onPress={() => void save()}>
              {t("save")}
            </Button>
            <Button onPress={() => setText(null)}>{t("cancel")}</Button>
          </div>
        </div>
      )}
    </Section>
  );
}
