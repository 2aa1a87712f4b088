import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SCOPES, scopeClients, scopeMachines, scopeNamed, type Scope } from "@/lib/scope/scope";
import { Picker } from "./Picker";

interface Props {
  legend: string;
  value: Scope;
  onChange: (to: Partial<Scope>) => void;
  idOf: (name: "client" | "machine") => string;
  errors: { client: string | undefined; machine: string | undefined };
}

/** All machines, those of one company, or one: which of them is found as one types. */
export function ScopeField({ legend, value, onChange, idOf, errors }: Props) {
  const t = useTranslations("ui.scope");
  const { data: known } = useQuery({ ...scopeNamed(value), enabled: value.client !== "" || value.machine !== "" });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {SCOPES.map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input type="radio" name={`${idOf("client")}-scope`} checked={value.scope === one} onChange={() => onChange({ scope: one })} className="size-4.5 accent-accent-text" />
            {t(`kinds.${one}`)}
          </label>
        ))}
      </div>
      {value.scope === "client" && (
        <Clients id={idOf("client")} chosen={value.client ? (known?.client ?? null) : null} choose={(client) => onChange({ client: client ?? "" })} error={errors.client} />
      )}
      {value.scope === "machine" && (
        <Machines id={idOf("machine")} chosen={value.machine ? (known?.machine ?? null) : null} choose={(machine) => onChange({ machine: machine ?? "" })} error={errors.machine} />
      )}
    </fieldset>
  );
}

interface ChooseProps {
  id: string;
  chosen: { id: string; name: string } | null;
  choose: (id: string | null) => void;
  error: string | undefined;
}

function Clients({ id, chosen, choose, error }: ChooseProps) {
  const t = useTranslations("ui.scope");
  const [typed, setTyped] = useState("");
  const { data } = useQuery(scopeClients(typed));
  return <Picker id={id} label={t("client")} chosen={chosen} options={data?.clients.nodes ?? []} onSearch={setTyped} onChoose={choose} error={error} />;
}

function Machines({ id, chosen, choose, error }: ChooseProps) {
  const t = useTranslations("ui.scope");
  const [typed, setTyped] = useState("");
  const { data } = useQuery(scopeMachines(typed));
  const options = (data?.machines.nodes ?? []).map((machine) => ({ id: machine.id, name: [machine.name, machine.client?.name].filter(Boolean).join(" · ") }));
  return <Picker id={id} label={t("machine")} chosen={chosen} options={options} onSearch={setTyped} onChoose={choose} error={error} />;
}
