// Time travel: `at` in the address says which moment is shown. Then nothing is edited and nothing changes live.

import { useSearch } from "@tanstack/react-router";

export function useAt(): string | null {
  return useSearch({ strict: false, select: (search: { at?: string | undefined }) => search.at ?? null });
}
