import { useNavigate } from "@tanstack/react-router";
import { History } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import { Actions, Dialog } from "./Dialog";
import { TextField } from "./Field";

/** Shows a thing as it was known at a moment: the moment goes into the address, so that it can be sent on. */
export function TimeTravel({ at }: { at: string | null }) {
  const t = useTranslations("past");
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [moment, setMoment] = useState(() => local(at ? new Date(at) : new Date()));
  const isGood = !Number.isNaN(Date.parse(moment)) && Date.parse(moment) <= Date.now();
  const go = () => {
    setIsOpen(false);
    void navigate({
      to: ".",
      search: (search: object) => ({ ...search, at: new Date(moment).toISOString() }),
    } as never);
  };
  return (
    <>
      <Button icon={<History aria-hidden className="size-4" />} onPress={() => setIsOpen(true)}>
        {t("open")}
      </Button>
      <Dialog title={t("title")} isOpen={isOpen} onClose={() => setIsOpen(false)}>
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
            <Button onPress={() => setIsOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" kind="primary" isDisabled={!isGood}>
              {t("go")}
            </Button>
          </Actions>
        </form>
      </Dialog>
    </>
  );
}

/** As a field of date and time has it: in this device's zone, to the second. */
function local(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}
