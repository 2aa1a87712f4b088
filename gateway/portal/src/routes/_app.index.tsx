import { createFileRoute } from "@tanstack/react-router";
import { lazy } from "react";
import { isOfClient, useViewer } from "@/lib/viewer/viewer";

const ClientHome = lazy(() => import("@/app/home/ClientHome"));
const MyDay = lazy(() => import("@/app/home/MyDay"));

export const Route = createFileRoute("/_app/")({ component: Home });

function Home() {
  return isOfClient(useViewer()) ? <ClientHome /> : <MyDay />;
}
