import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { hint as hintLook } from "@/ui/styles";
import { Picker } from "@/ui/Picker";
import { machineClients } from "../api/queries";

interface Props {
  label: string;
  hint: string;
  chosen: { id: string; name: string } | null;
  choose: (id: string | null) => void;
}

/** Whose a machine is; nobody's is the agency's own. */
export function ChooseClient({ label, hint, chosen, choose }: Props) {
  const [typed, setTyped] = useState("");
  const { data } = useQuery(machineClients(typed));
  return (
    <div className="flex flex-col gap-1.5">
      <Picker label={label} chosen={chosen} options={data?.clients.nodes ?? []} onSearch={setTyped} onChoose={choose} />
      <p className={hintLook}>{hint}</p>
    </div>
  );
}
