import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState, type Ref } from "react";

interface Props {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

const PAUSE = 220;

/** Searches when the typing pauses. */
export function SearchBox({ label, value, onSearch, inputRef }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      onSearch(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  });
  return (
    <div data-print="no" className="relative min-w-44 flex-1">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft" />
      <input
        ref={inputRef}
        id={id}
        type="search"
        value={text}
        placeholder={label}
        onChange={(event) => setText(event.target.value)}
        className="min-h-9 w-full rounded-lg border border-line-strong/70 bg-surface pr-3 pl-9 text-sm hover:border-line-strong focus:border-accent-text focus:outline-2 focus:outline-offset-0 focus:outline-accent-text pointer-coarse:min-h-11"
      />
    </div>
  );
}
