// A field that finds as one types: the pattern of a combobox with a list, by WAI-ARIA.

import { Check, ChevronsUpDown, CircleAlert } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { field, item, label as labelLook, popover, wrong } from "./styles";

interface Option {
  id: string;
  name: string;
}

interface Props {
  id?: string;
  label: string;
  chosen: Option | null;
  options: readonly Option[];
  onSearch: (text: string) => void;
  onChoose: (id: string | null) => void;
  error?: string | undefined;
}

export function Picker({ id, label, chosen, options, onSearch, onChoose, error }: Props) {
  const t = useTranslations("ui");
  const own = useId();
  const inputId = id ?? own;
  const [text, setText] = useState(chosen?.name ?? "");
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setText(chosen?.name ?? "");
  }, [chosen?.name]);

  const choose = (option: Option) => {
    isTyping.current = false;
    setText(option.name);
    setIsOpen(false);
    onChoose(option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setIsOpen(true);
      setActive((was) => Math.min(Math.max(was + (event.key === "ArrowDown" ? (isOpen ? 1 : 0) : -1), 0), options.length - 1));
    } else if (event.key === "Enter" && isOpen && option) {
      event.preventDefault();
      choose(option);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      setIsOpen(false);
    }
  };
  return (
    <div className="relative flex flex-col gap-1.5">
      <label htmlFor={inputId} className={labelLook}>
        {label}
      </label>
      <div className="relative">
        <input
          id={inputId}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${inputId}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && options[active] ? `${inputId}-${options[active].id}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${inputId}-error` : undefined}
          data-invalid={error ? "" : undefined}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            isTyping.current = true;
            setText(event.target.value);
            setIsOpen(true);
            setActive(0);
            onSearch(event.target.value);
            if (chosen) onChoose(null);
          }}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={onKeyDown}
          className={`${field} pr-9`}
        />
        <ChevronsUpDown aria-hidden className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft" />
      </div>
      {isOpen && (
        <ul
          id={`${inputId}-list`}
          role="listbox"
          aria-label={label}
          className={`${popover} absolute top-full right-0 left-0 z-20 mt-1 max-h-64 overflow-y-auto p-1.5`}
        >
          {options.length === 0 && <li className="px-2.5 py-2 text-sm text-soft">{t("noneFound")}</li>}
          {options.map((option, place) => (
            <li
              key={option.id}
              id={`${inputId}-${option.id}`}
              role="option"
              aria-selected={place === active}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
              onPointerMove={() => setActive(place)}
              className={`${item} ${place === active ? "bg-sunken" : ""}`}
            >
              <span className="flex-1">{option.name}</span>
              {chosen?.id === option.id && <Check aria-hidden className="size-4" />}
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p id={`${inputId}-error`} className={wrong}>
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
