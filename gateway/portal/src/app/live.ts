import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { listen, type Connection } from "@/lib/graphql/live";

/** What others do shows by itself, as long as somebody is in. */
export function useLive(): Connection {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => listen(queries, setConnection), [queries]);
  return connection;
}
