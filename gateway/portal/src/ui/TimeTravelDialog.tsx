import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import { Actions, Dialog } from "./Dialog";
import { TextField } from "./Field";

export default function TimeTravelDialog({ at, onClose }: { at: string | null; onClose: () => void }) {
  const t = useTranslations("past");
  const navigate = useNavigate();
  const [moment, setMoment] = useState(() => local(at ? new Date(at) : new Date()));
  const isGood = !Number.isNaN(Date.parse(moment)) && Date.parse(moment) <= Date.now();
  const go = () => {
    onClose();
    void navigate({
      to: ".",
      search: (search: object) => ({ ...search, at: new Date(moment).toISOString() }),
    } as never);
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) go();
        }}
      >
        <p className="text-sm text-soft">{t("explained")}</p>
        <TextField
          label={t("moment")}
          type="datetime-local"
          step={1}
          value={moment}
          max={local(new Date())}
          onChange={(event) => setMoment(event.target.value)}
          error={isGood ? undefined : t("wrong")}
        />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isDisabled={!isGood}>
            {t("go")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** As a field of date and time has it: in this device's zone, to the second. */
function local(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}
