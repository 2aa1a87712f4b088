import { localMoment } from "@/lib/format/today";
import { TextField } from "@/ui/Field";

interface Props {
  label: string;
  at: string | undefined;
  choose: (at: string | undefined) => void;
}

/** A moment that has been; nothing typed is now. */
export function PastMoment({ label, at, choose }: Props) {
  const written = at ? localMoment(new Date(at)) : "";
  const change = (typed: string) => {
    if (typed === "") choose(undefined);
    else if (!Number.isNaN(Date.parse(typed)) && Date.parse(typed) <= Date.now()) choose(new Date(typed).toISOString());
  };
  return <TextField type="datetime-local" label={label} value={written} max={localMoment(new Date())} onChange={(event) => change(event.target.value)} />;
}
