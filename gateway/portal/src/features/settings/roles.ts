export const ROLES = [
  "CLIENT",
  "INTERNAL_TECHNICIAN",
  "FIELD_TECHNICIAN",
  "SUPPORT",
  "MANAGER",
  "ADMIN",
  "ACCOUNTING",
  "COMMERCIAL",
  "SALES_ADMINISTRATION",
  "PROJECT_LEAD",
  "STAGING",
  "PARTNER",
] as const;

/** Of a company that the agency works for or with, rather than of the agency. */
export function isOfCompany(role: string): boolean {
  return role === "CLIENT" || role === "PARTNER";
}
