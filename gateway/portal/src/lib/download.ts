// A file that is asked for with the token in a header, which a plain link cannot carry.

import { ServerError, Unreachable } from "@/lib/graphql/errors";
import { freshToken } from "@/lib/session/token";

export async function download(address: string, name: string): Promise<void> {
  const token = await freshToken();
  const headers = { authorization: `Bearer ${token ?? ""}`, "accept-language": document.documentElement.lang };
  const response = await fetch(address, { headers }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok) throw new ServerError(await said(response), null, response.headers.get("x-request-id"));
  saveAs(await response.blob(), name);
}

/** As if a link to it had been followed. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

async function said(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
  return body?.errors?.[0]?.message ?? "";
}
