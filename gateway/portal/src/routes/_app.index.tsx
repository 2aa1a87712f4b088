import { createFileRoute } from "@tanstack/react-router";
import { ClientHome, homeAhead, MyDay } from "@/app/home/ahead";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";

export const Route = createFileRoute("/_app/")({
  loader: ({ context: { queries } }) => homeAhead(queries),
  component: Home,
});

function Home() {
  return isOfClient(useViewer()) ? <ClientHome /> : <MyDay />;
}
