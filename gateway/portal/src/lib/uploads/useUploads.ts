// Files on their way: sent first, attached then. What breaks off goes on where it was.

import { useRef, useState } from "react";
import { freshToken } from "@/lib/session/token";
import { newId } from "@/lib/id";

export interface Sending {
  key: string;
  name: string;
  size: number;
  share: number;
  state: "sending" | "paused" | "there" | "failed";
  /** Once it is there. */
  id?: string;
  why?: string;
}

interface Running {
  abort: () => Promise<void>;
  start: () => void;
}

const AGAIN_AFTER = [0, 1000, 3000, 5000, 10_000, 20_000];

export function useUploads() {
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<string, Running>());
  const change = (key: string, to: Partial<Sending>) =>
    setFiles((now) => now.map((file) => (file.key === key ? { ...file, ...to } : file)));

  const send = async (file: File) => {
    const key = newId();
    setFiles((now) => [...now, { key, name: file.name, size: file.size, share: 0, state: "sending" }]);
    const { Upload } = await import("tus-js-client");
    const upload = new Upload(file, {
      endpoint: "/files/uploads",
      metadata: { filename: file.name, filetype: file.type },
      retryDelays: AGAIN_AFTER,
      removeFingerprintOnSuccess: true,
      onBeforeRequest: async (request) => {
        request.setHeader("Authorization", `Bearer ${(await freshToken()) ?? ""}`);
        request.setHeader("Accept-Language", document.documentElement.lang);
      },
      onProgress: (sent, size) => change(key, { share: size ? sent / size : 1 }),
      onSuccess: () => change(key, { state: "there", share: 1, id: upload.url?.split("/").pop() ?? "" }),
      onError: (error) => change(key, { state: "failed", why: sentence(error) }),
    });
    running.current.set(key, {
      abort: () => upload.abort(),
      start: () => upload.start(),
    });
    upload.start();
  };

  return {
    files,
    add: (list: Iterable<File>) => {
      for (const file of list) void send(file);
    },
    pause: (key: string) => void running.current.get(key)?.abort().then(() => change(key, { state: "paused" })),
    resume: (key: string) => {
      change(key, { state: "sending" });
      running.current.get(key)?.start();
    },
    remove: (key: string) => {
      void running.current.get(key)?.abort();
      setFiles((now) => now.filter((file) => file.key !== key));
    },
    clear: () => setFiles([]),
    isBusy: files.some(({ state }) => state === "sending" || state === "paused"),
    ids: files.flatMap(({ id }) => (id ? [id] : [])),
  };
}

export type Uploads = ReturnType<typeof useUploads>;

/** What the server said about it, where it said something. */
function sentence(error: Error): string {
  const body = (error as { originalResponse?: { getBody?: () => string } | null }).originalResponse?.getBody?.();
  try {
    const answer = JSON.parse(body ?? "") as { errors?: { message?: string }[] };
    return answer.errors?.[0]?.message ?? "";
  } catch {
    return "";
  }
}
