export interface Named {
  id: string;
  name: string;
}

interface WithMembers {
  members: readonly { account: { id: string; name: string | null } | null }[];
}

/** Everybody who is in a team, each once. */
export function peopleOf(teams: readonly WithMembers[]): Named[] {
  const all = teams.flatMap(({ members }) =>
    members.flatMap(({ account }) => (account?.name ? [[account.id, account.name] as const] : [])),
  );
  return [...new Map(all)]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
