import { useSuspenseQuery } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, string, trim } from "valibot";
import { SecondFactorBeginDocument, SecondFactorConfirmDocument, SecondFactorStopDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useOwnCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { Section } from "@/ui/Page";
import { toast } from "@/ui/Toasts";
import { profileQuery, readMeAgain } from "../api/queries";

type Step = { name: "begin" | "stop" } | { name: "confirm"; secret: string; uri: string } | { name: "codes"; codes: readonly string[] };

export function SecondFactor() {
  const t = useTranslations("profile.secondFactor");
  const { data } = useSuspenseQuery(profileQuery());
  const [step, setStep] = useState<Step | null>(null);
  const isOn = data.me?.secondFactor.on ?? false;
  const Icon = isOn ? ShieldCheck : ShieldAlert;
  const close = () => setStep(null);
  return (
    <Section title={t("title")}>
      <div className="flex flex-wrap items-center gap-4">
        <Icon aria-hidden className={`size-6 shrink-0 ${isOn ? "text-good" : "text-soft"}`} />
        <p className="min-w-0 flex-1 basis-60 text-sm">
          {isOn ? t("on", { count: data.me?.secondFactor.recoveryCodesLeft ?? 0 }) : t("off")}
        </p>
        <Button onPress={() => setStep({ name: isOn ? "stop" : "begin" })}>{t(isOn ? "stop" : "begin")}</Button>
      </div>
      {step && (
        <Dialog title={t("title")} isOpen onClose={close}>
          {step.name === "begin" && <Begin onDone={(secret, uri) => setStep({ name: "confirm", secret, uri })} onClose={close} />}
          {step.name === "confirm" && <Confirm {...step} onDone={(codes) => setStep({ name: "codes", codes })} onClose={close} />}
          {step.name === "codes" && <Codes codes={step.codes} onClose={close} />}
          {step.name === "stop" && <Stop onClose={close} />}
        </Dialog>
      )}
    </Section>
  );
}

const password = object({ password: pipe(string(), nonEmpty("passwordMissing")) });

function Begin({ onDone, onClose }: { onDone: (secret: string, uri: string) => void; onClose: () => void }) {
  const t = useTranslations("profile.secondFactor");
  const begin = useOwnCommand(SecondFactorBeginDocument);
  const form = useForm({
    schema: password,
    defaults: { password: "" },
    submit: async (values) => {
      const { secret, uri } = await begin.mutateAsync(values);
      if (secret && uri) onDone(secret, uri);
    },
  });
  return (
    <Form form={form}>
      <p className="text-sm text-soft">{t("beginHint")}</p>
      <TextField {...form.field("password")} label={t("password")} type="password" autoComplete="current-password" required />
      <Actions>
        <Button onPress={onClose}>{t("cancel")}</Button>
        <Button type="submit" kind="primary" isPending={form.isSubmitting}>
          {t("go")}
        </Button>
      </Actions>
    </Form>
  );
}

const code = object({ code: pipe(string(), trim(), nonEmpty("codeMissing")) });

interface ConfirmProps {
  secret: string;
  uri: string;
  onDone: (codes: readonly string[]) => void;
  onClose: () => void;
}

function Confirm({ secret, uri, onDone, onClose }: ConfirmProps) {
  const t = useTranslations("profile.secondFactor");
  const confirm = useOwnCommand(SecondFactorConfirmDocument, readMeAgain);
  const form = useForm({
    schema: code,
    defaults: { code: "" },
    submit: async (values) => onDone((await confirm.mutateAsync(values)).recoveryCodes),
  });
  return (
    <Form form={form}>
      <p className="text-sm">{t("confirmHint")}</p>
      <p className="rounded-lg bg-sunken px-3 py-2 text-center font-medium tracking-wider break-all select-all">{secret}</p>
      <a href={uri} className="text-sm text-accent-text underline underline-offset-2">
        {t("openApp")}
      </a>
      <TextField {...form.field("code")} label={t("code")} autoComplete="one-time-code" inputMode="numeric" required />
      <Actions>
        <Button onPress={onClose}>{t("cancel")}</Button>
        <Button type="submit" kind="primary" isPending={form.isSubmitting}>
          {t("confirm")}
        </Button>
      </Actions>
    </Form>
  );
}

function Codes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useTranslations("profile.secondFactor");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm">{t("codesHint")}</p>
      <ul className="grid grid-cols-2 gap-2 rounded-lg bg-sunken p-4 text-center font-medium select-all">
        {codes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Actions>
        <Button kind="primary" onPress={onClose}>
          {t("kept")}
        </Button>
      </Actions>
    </div>
  );
}

function Stop({ onClose }: { onClose: () => void }) {
  const t = useTranslations("profile.secondFactor");
  const stop = useOwnCommand(SecondFactorStopDocument, readMeAgain);
  const form = useForm({
    schema: password,
    defaults: { password: "" },
    submit: async (values) => {
      await stop.mutateAsync(values);
      toast(t("stopped"));
      onClose();
    },
  });
  return (
    <Form form={form}>
      <p className="text-sm text-soft">{t("stopHint")}</p>
      <TextField {...form.field("password")} label={t("password")} type="password" autoComplete="current-password" required />
      <Actions>
        <Button onPress={onClose}>{t("cancel")}</Button>
        <Button type="submit" kind="danger" isPending={form.isSubmitting}>
          {t("stop")}
        </Button>
      </Actions>
    </Form>
  );
}
