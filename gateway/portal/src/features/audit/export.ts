// The audit as a table for a spreadsheet, narrowed as the page is.

import type { AuditFilter } from "@/gql/graphql";
import { download } from "@/lib/download";

export async function takeOut(filter: AuditFilter): Promise<void> {
  const query = new URLSearchParams({ format: "csv", bom: "true" });
  // The export writes kinds and outcomes in small letters.
  for (const [name, value] of Object.entries(filter)) {
    query.set(name, name === "kind" || name === "outcome" ? String(value).toLowerCase() : String(value));
  }
  await download(`/audit/export?${query}`, `audit-${new Date().toISOString().slice(0, 10)}.csv`);
}
