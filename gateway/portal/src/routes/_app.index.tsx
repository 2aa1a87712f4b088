import { createFileRoute } from "@tanstack/react-router";
import { lazy } from "react";
import { homeAhead } from "@/app/home/ahead";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";

const ClientHome = lazy(() => import("@/app/home/ClientHome"));
const MyDay = lazy(() => import("@/app/home/MyDay"));

export const Route = createFileRoute("/_app/")({
  loader: ({ context }) => homeAhead(context.queries),
  component: Home,
});

function Home() {
  return isOfClient(useViewer()) ? <ClientHome /> : <MyDay />;
}
