import { CircleAlert } from "lucide-react";
import { useId, type ComponentProps, type ReactNode, type Ref } from "react";
import { useTranslations } from "use-intl";
import { field, hint as hintLook, label as labelLook, wrong } from "./styles";

interface Around {
  label: string;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  optional?: boolean;
  hideLabel?: boolean;
}

/** Label, hint before typing, and what is wrong under the field, tied to it for those who hear the page. */
function useAround({ label, hint, error, optional, hideLabel }: Around, id: string) {
  const t = useTranslations("ui");
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return {
    tied: {
      id,
      "aria-describedby": [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ") || undefined,
      "aria-invalid": error ? true : undefined,
      "data-invalid": error ? "" : undefined,
    },
    before: (
      <>
        <label htmlFor={id} className={hideLabel ? "sr-only" : labelLook}>
          {label}
          {optional && <span className="font-normal text-soft"> {t("optional")}</span>}
        </label>
        {hint && (
          <p id={hintId} className={hintLook}>
            {hint}
          </p>
        )}
      </>
    ),
    after: error ? (
      <p id={errorId} className={wrong}>
        <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        {error}
      </p>
    ) : null,
  };
}

type InputProps = Around & Omit<ComponentProps<"input">, "size"> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, hint, error, optional, hideLabel, className, id, ...rest }: InputProps) {
  const made = useId();
  const own = id ?? made;
  const { tied, before, after } = useAround(around({ label, hint, error, optional, hideLabel }), own);
  return (
    <div className={`flex flex-col gap-1.5 ${className ?? ""}`}>
      {before}
      <input {...rest} {...tied} required={false} aria-required={rest.required || undefined} className={field} />
      {after}
    </div>
  );
}

type AreaProps = Around & ComponentProps<"textarea"> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, hint, error, optional, hideLabel, className, id, ...rest }: AreaProps) {
  const made = useId();
  const own = id ?? made;
  const { tied, before, after } = useAround(around({ label, hint, error, optional, hideLabel }), own);
  return (
    <div className={`flex flex-col gap-1.5 ${className ?? ""}`}>
      {before}
      <textarea rows={4} {...rest} {...tied} required={false} aria-required={rest.required || undefined} className={`${field} field-sizing-content max-h-96 min-h-24 resize-y`} />
      {after}
    </div>
  );
}

type SelectProps = Around & ComponentProps<"select"> & { ref?: Ref<HTMLSelectElement> };

/** The device's own list: it is known to everybody, and right on a telephone. */
export function Choice({ label, hint, error, optional, hideLabel, className, id, children, ...rest }: SelectProps) {
  const made = useId();
  const own = id ?? made;
  const { tied, before, after } = useAround(around({ label, hint, error, optional, hideLabel }), own);
  return (
    <div className={`flex min-w-0 flex-col gap-1.5 ${className ?? ""}`}>
      {before}
      <select {...rest} {...tied} className={`${field} pr-8`}>
        {children}
      </select>
      {after}
    </div>
  );
}

type TickProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Tick({ label, hint, className, ...rest }: TickProps) {
  const id = useId();
  return (
    <div className={`flex items-start gap-2.5 ${className ?? ""}`}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-5 shrink-0 rounded accent-accent-text pointer-coarse:size-6"
      />
      <div>
        <label htmlFor={id} className="text-sm text-ink">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className={hintLook}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function around(given: { [key in keyof Around]: Around[key] | undefined } & { label: string }): Around {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Around;
}
