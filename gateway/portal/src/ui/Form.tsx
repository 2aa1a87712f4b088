import { CircleAlert } from "lucide-react";
import { useEffect, useRef, type FormEventHandler, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Trouble } from "@/lib/forms/useForm";

interface Props {
  form: {
    onSubmit: FormEventHandler<HTMLFormElement>;
    troubles: readonly Trouble[];
    attempts: number;
    isSubmitting: boolean;
    idOf: (name: string) => string;
  };
  children: ReactNode;
  className?: string;
  label?: string;
}

export function Form({ form, children, className, label }: Props) {
  return (
    <form
      noValidate
      aria-label={label}
      aria-busy={form.isSubmitting}
      onSubmit={form.onSubmit}
      className={`flex flex-col gap-4 ${className ?? ""}`}
    >
      <Summary troubles={form.attempts > 0 ? form.troubles : []} attempts={form.attempts} idOf={form.idOf} />
      {children}
    </form>
  );
}

interface SummaryProps {
  troubles: readonly Trouble[];
  attempts: number;
  idOf: (name: string) => string;
}

/** What is wrong, at the top, with a way to each field; it has the focus once after each attempt. */
function Summary({ troubles, attempts, idOf }: SummaryProps) {
  const t = useTranslations("form");
  const box = useRef<HTMLDivElement>(null);
  const isWrong = troubles.length > 0;
  useEffect(() => {
    if (attempts > 0 && isWrong) box.current?.focus();
  }, [attempts, isWrong]);
  if (!isWrong) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-lg border border-bad/40 bg-bad-soft px-3.5 py-2.5 text-sm text-bad"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        {troubles.length > 1 && <p className="font-medium">{t("summary", { count: troubles.length })}</p>}
        <ul>
          {troubles.map(({ field, message }) => (
            <li key={field ?? "whole"}>
              {field ? (
                <a
                  className="underline underline-offset-2"
                  href={`#${idOf(field)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(idOf(field))?.focus();
                  }}
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
