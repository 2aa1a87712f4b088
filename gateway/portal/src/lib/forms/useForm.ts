// A form as RGAA 11 wants it: checked when a field is left, then as it is typed; what the server refuses stands
// beside its field; nothing typed is lost.

import { valibotResolver } from "@hookform/resolvers/valibot";
import { useEffect, useId } from "react";
import { useForm as useHookForm, type DefaultValues, type FieldValues, type Path } from "react-hook-form";
import type { GenericSchema } from "valibot";
import { Refused, ServerError, Unreachable } from "@/lib/graphql/errors";
import { titleTrouble } from "@/lib/title";
import { useTranslations } from "use-intl";

interface Options<T extends FieldValues> {
  schema: GenericSchema<T, T>;
  defaults: NoInfer<T>;
  submit: (values: T) => Promise<unknown>;
}

/** A field that the form does not check itself is wrong, and says why beside it. */
export class FieldsWrong extends Error {}

export interface Trouble {
  field: string | null;
  message: string;
}

export function useForm<T extends FieldValues>({ schema, defaults, submit }: Options<T>) {
  const t = useTranslations("form");
  // Two forms of one page may have a field of the same name.
  const prefix = useId();
  const idOf = (name: string) => `${prefix}${name}`;
  const form = useHookForm<T>({
    resolver: valibotResolver(schema) as never,
    defaultValues: defaults as DefaultValues<T>,
    mode: "onTouched",
  });
  const { errors, isSubmitting, submitCount } = form.formState;
  const said = (message: string | undefined) => (message && t.has(message as never) ? t(message as never) : message);

  const troubles: Trouble[] = Object.entries(errors).map(([field, error]) => ({
    field: field === "root" ? null : field,
    message: said((error as { message?: string }).message) ?? t("wrong"),
  }));

  const onSubmit = form.handleSubmit(async (values) => {
    try {
      await submit(values as T);
    } catch (error) {
      if (error instanceof Refused) {
        for (const one of error.errors) {
          const isKnown = one.field !== null && one.field in defaults;
          form.setError((isKnown ? one.field : "root") as Path<T>, { message: one.message });
        }
      } else {
        form.setError("root", { message: failure(error, t) });
      }
    }
  });

  useErrorTitle(submitCount > 0 && troubles.length > 0, t("errorTitle"));
  return {
    form,
    onSubmit,
    isSubmitting,
    attempts: submitCount,
    troubles,
    idOf,
    field: (name: Path<T>) => ({
      ...form.register(name),
      id: idOf(name),
      error: troubles.find(({ field }) => field === name)?.message,
    }),
  };
}

function failure(error: unknown, t: ReturnType<typeof useTranslations<"form">>): string {
  if (error instanceof FieldsWrong) return t("fieldsWrong");
  if (error instanceof Unreachable) return t("away");
  if (error instanceof ServerError && error.message) return error.message;
  return t("ours");
}

/** The window's title says it first, for those who do not see the page. */
function useErrorTitle(isWrong: boolean, prefix: string): void {
  useEffect(() => {
    if (isWrong) return titleTrouble(prefix);
  }, [isWrong, prefix]);
}
