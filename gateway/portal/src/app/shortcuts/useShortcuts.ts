import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { openNotices } from "@/features/notices/open";
import { useKeys, type Keys } from "@/lib/keyboard/keys";
import { isOfClient, useMay, useViewer } from "@/lib/viewer/viewer";
import { placesOf } from "../shell/nav";
import { whenSheetIsAsked } from "./sheet";

const SECOND_KEY_WITHIN = 1_200;

/** The keys that hold on every page: G then a letter, C, slash, question mark. */
export function useShortcuts(search: () => void) {
  const navigate = useNavigate();
  const viewer = useViewer();
  const may = useMay();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const goneAt = useRef(0);
  useEffect(() => whenSheetIsAsked(() => setIsSheetOpen(true)), []);

  const keys: Keys = {
    g: () => (goneAt.current = Date.now()),
    "/": search,
    "?": () => setIsSheetOpen(true),
  };
  if (may.edit("TICKETS")) {
    keys["c"] = () => void navigate({ to: isOfClient(viewer) ? "/demandes/nouvelle" : "/tickets/nouveau" });
  }
  const goBy = (key: string, go: () => void) => {
    const alone = keys[key];
    keys[key] = (event) => {
      const isSecond = Date.now() - goneAt.current < SECOND_KEY_WITHIN;
      goneAt.current = 0;
      if (!isSecond) return alone ? alone(event) : false;
      go();
      return true;
    };
  };
  for (const { key, to } of placesOf(viewer)) if (key) goBy(key, () => void navigate({ to }));
  goBy("n", openNotices);
  useKeys(keys);
  return { isSheetOpen, closeSheet: useCallback(() => setIsSheetOpen(false), []) };
}
