import type { Module, RoleRightsQuery } from "@/gql/graphql";

export type OfRole = RoleRightsQuery["roleRights"][number];
export type Right = OfRole["rights"][number];

/** Every module that some role has a right in, in the order of the roles' own lists. */
export function modulesOf(roles: readonly OfRole[]): Module[] {
  const longestFirst = roles.toSorted((one, other) => other.rights.length - one.rights.length);
  return [...new Set(longestFirst.flatMap(({ rights }) => rights.map(({ module }) => module)))];
}

/** The most that may be done there, which contains the rest; null where the module is not theirs. */
export function mostOf(right: Pick<Right, "mayEdit" | "mayValidate"> | undefined): "see" | "edit" | "validate" | null {
  if (!right) return null;
  if (right.mayValidate) return "validate";
  return right.mayEdit ? "edit" : "see";
}
