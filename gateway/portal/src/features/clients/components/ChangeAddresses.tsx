import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { object } from "valibot";
import { ClientChangeAddressesDocument, type AddressInput, type AddressPurpose } from "@/gql/graphql";
import { FieldsWrong, useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { Choice, TextArea, TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { toast } from "@/ui/Toasts";
import type { Client } from "./Identity";

const PURPOSES = ["BILLING", "SITE", "DELIVERY"] as const satisfies readonly AddressPurpose[];

interface Typed {
  key: number;
  purpose: AddressPurpose;
  label: string;
  lines: string;
  postalCode: string;
  city: string;
  country: string;
}

const schema = object({});

/** All of them at once: those that are taken away here are gone. */
export default function ChangeAddresses({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useTranslations("clients.edit");
  const change = useCommand(ClientChangeAddressesDocument, ["CLIENT"]);
  const [addresses, setAddresses] = useState<readonly Typed[]>(() =>
    client.addresses.map((address, key) => ({ ...address, key, lines: address.lines.join("\n") })),
  );
  const [isTried, setIsTried] = useState(false);
  const form = useForm({
    schema,
    defaults: {},
    submit: async () => {
      setIsTried(true);
      if (addresses.some(({ city }) => !city.trim())) throw new FieldsWrong();
      await change.mutateAsync({ client: client.id, addresses: addresses.map(written) });
      toast(t("saved"));
      onClose();
    },
  });
  const set = (key: number, to: Partial<Typed>) => setAddresses((was) => was.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const add = () =>
    setAddresses((was) => [
      ...was,
      { key: Math.max(-1, ...was.map(({ key }) => key)) + 1, purpose: "SITE", label: "", lines: "", postalCode: "", city: "", country: "FR" },
    ]);
  return (
    <Dialog title={t("addresses")} isOpen onClose={onClose} width="wide">
      <Form form={form}>
        {addresses.map((address, place) => (
          <One
            key={address.key}
            address={address}
            place={place + 1}
            isTried={isTried}
            set={(to) => set(address.key, to)}
            remove={() => setAddresses((was) => was.filter(({ key }) => key !== address.key))}
          />
        ))}
        <Button kind="quiet" size="small" className="self-start" icon={<Plus aria-hidden className="size-4" />} onPress={add}>
          {t("addAddress")}
        </Button>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

interface OneProps {
  address: Typed;
  place: number;
  isTried: boolean;
  set: (to: Partial<Typed>) => void;
  remove: () => void;
}

function One({ address, place, isTried, set, remove }: OneProps) {
  const t = useTranslations("clients.edit");
  const purposes = useTranslations("clients.purposes");
  const text = (name: "label" | "postalCode" | "city" | "country") => ({
    value: address[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line p-4 sm:grid-cols-2">
      <legend className="px-1 text-sm font-medium">{t("address", { place })}</legend>
      <Choice label={t("purpose")} value={address.purpose} onChange={(event) => set({ purpose: event.target.value as AddressPurpose })}>
        {PURPOSES.map((purpose) => (
          <option key={purpose} value={purpose}>
            {purposes(purpose)}
          </option>
        ))}
      </Choice>
      <TextField {...text("label")} label={t("label")} optional />
      <TextArea
        className="sm:col-span-2"
        label={t("lines")}
        rows={2}
        value={address.lines}
        onChange={(event) => set({ lines: event.target.value })}
      />
      <TextField {...text("postalCode")} label={t("postalCode")} />
      <TextField {...text("city")} label={t("city")} error={isTried && !address.city.trim() ? t("cityMissing") : undefined} />
      <TextField {...text("country")} label={t("country")} hint={t("countryHint")} maxLength={2} />
      <Button kind="quiet" className="self-end justify-self-start" icon={<Trash2 aria-hidden className="size-4" />} onPress={remove}>
        {t("removeAddress", { place })}
      </Button>
    </fieldset>
  );
}

function written({ purpose, label, lines, postalCode, city, country }: Typed): AddressInput {
  return {
    purpose,
    label: label.trim(),
    lines: lines.split("\n").map((line) => line.trim()).filter(Boolean),
    postalCode: postalCode.trim(),
    city: city.trim(),
    country: country.trim().toUpperCase(),
  };
}
