import { useTranslations } from "use-intl";
import { Refused, ServerError, Unreachable } from "@/lib/graphql/errors";
import { toast } from "./Toasts";

/** Waits for a command and says what came of it. None when it was refused or failed. */
export function useSay() {
  const t = useTranslations("form");
  return async <T>(work: Promise<T>, done?: string): Promise<T | null> => {
    try {
      const result = await work;
      if (done) toast(done);
      return result;
    } catch (error) {
      toast(why(error, t("away"), t("ours")), "bad");
      return null;
    }
  };
}

function why(error: unknown, away: string, ours: string): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Unreachable) return away;
  return error instanceof ServerError && error.message ? error.message : ours;
}
