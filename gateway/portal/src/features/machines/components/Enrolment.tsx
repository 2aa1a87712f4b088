import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/ui/Button";
import { CopyButton } from "@/ui/CopyButton";
import { Actions } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Moment } from "@/ui/time";
import { door, enrolling, INSTALLING, isAddress } from "../lib/door";

interface Props {
  code: string;
  until: string | null;
  onClose: () => void;
}

/** What is typed on the machine, in order. The code stands here once: nobody can show it again. */
export function Enrolment({ code, until, onClose }: Props) {
  const t = useTranslations("machines.expect");
  const kept = door.use();
  const [server, setServer] = useState(kept);
  const isGood = isAddress(server);
  const change = (typed: string) => {
    setServer(typed);
    if (isAddress(typed)) door.set(typed.trim());
  };
  return (
    <div className="flex flex-col gap-5">
      <p className="rounded-lg bg-note-soft px-3.5 py-2.5 text-sm text-note">
        {t("once")}
        {until && <> {t.rich("until", { moment: () => <Moment at={until} /> })}</>}
      </p>
      <TextField label={t("server")} hint={t("serverHint")} value={server} error={isGood ? undefined : t("serverWrong")} onChange={(event) => change(event.target.value)} />
      <ol className="flex list-none flex-col gap-4">
        <Step number={1} title={t("steps.command")} text={isGood ? enrolling(server) : ""} name={t("command")} />
        <Step number={2} title={t("steps.code")} text={code} name={t("code")} />
        <Step number={3} title={t("steps.install")} text={INSTALLING} name={t("command")} />
      </ol>
      <Actions>
        <Button kind="primary" onPress={onClose}>
          {t("kept")}
        </Button>
      </Actions>
    </div>
  );
}

function Step({ number, title, text, name }: { number: number; title: string; text: string; name: string }) {
  return (
    <li className="flex flex-col gap-1.5">
      <p className="flex items-baseline gap-2 text-sm font-medium">
        <span aria-hidden className="tabular inline-flex size-5 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs text-accent-text">
          {number}
        </span>
        {title}
      </p>
      <div className="flex items-start gap-2 rounded-lg bg-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 py-1.5 text-sm break-all select-all">{text || "–"}</code>
        {text && <CopyButton text={text} name={name} />}
      </div>
    </li>
  );
}
