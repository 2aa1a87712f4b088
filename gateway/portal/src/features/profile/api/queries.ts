import type { QueryClient } from "@tanstack/react-query";
import { ApiTokensDocument, ProfileDocument } from "@/gql/graphql";
import { gqlQuery } from "@/lib/graphql/query";
import { viewerQuery } from "@/lib/viewer/viewer";

export const profileQuery = () => gqlQuery(ProfileDocument, {}, ["ACCOUNT"]);

/** What one changes about oneself shows at once, here and in the shell. */
export async function readMeAgain(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: profileQuery().queryKey }),
    queries.invalidateQueries({ queryKey: viewerQuery().queryKey }),
  ]);
}

export const tokensQuery = () => gqlQuery(ApiTokensDocument, {}, ["ACCOUNT"]);

export const readTokensAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: tokensQuery().queryKey });
