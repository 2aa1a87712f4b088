import { useTranslations } from "use-intl";
import type { ThresholdKind } from "@/gql/graphql";
import { writtenDuration } from "@/lib/format/duration";

export function useThresholdName(): (threshold: { kind: ThresholdKind; value: number }) => string {
  const t = useTranslations("banks.thresholds");
  return ({ kind, value }) => t(kind, { value, duration: writtenDuration(value) });
}
