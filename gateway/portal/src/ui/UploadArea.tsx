import { CircleAlert, CircleCheck, Paperclip, Pause, Play, X } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Sending, Uploads } from "@/lib/uploads/useUploads";
import { Button, IconButton } from "./Button";

/** Drop anywhere on what it surrounds, paste into it, or choose with the button below. */
export function DropArea({ uploads, children, className }: { uploads: Uploads; children: ReactNode; className?: string }) {
  const [isOver, setIsOver] = useState(false);
  const t = useTranslations("files");
  return (
    <div
      className={`relative ${className ?? ""}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node)) setIsOver(false);
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setIsOver(false);
        uploads.add(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        uploads.add(event.clipboardData.files);
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center rounded-xl border-2 border-dashed border-accent-text bg-accent-soft/90 font-medium text-accent-text">
          {t("drop")}
        </div>
      )}
    </div>
  );
}

export function ChooseFiles({ uploads, kind = "quiet" }: { uploads: Uploads; kind?: "quiet" | "secondary" }) {
  const t = useTranslations("files");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} onPress={() => input.current?.click()} icon={<Paperclip aria-hidden className="size-4" />}>
        {t("choose")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          uploads.add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
    </>
  );
}

export function SendingList({ uploads }: { uploads: Uploads }) {
  const t = useTranslations("files");
  if (uploads.files.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="flex flex-col gap-1.5">
      {uploads.files.map((file) => (
        <SendingRow key={file.key} file={file} uploads={uploads} />
      ))}
    </ul>
  );
}

function SendingRow({ file, uploads }: { file: Sending; uploads: Uploads }) {
  const t = useTranslations("files");
  const format = useFormatter();
  const size = useSize();
  const percent = format.number(file.share, { style: "percent" });
  return (
    <li className="rounded-lg border border-line bg-surface px-3 py-1.5 text-sm">
      <div className="flex items-center gap-2">
        {file.state === "there" && <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />}
        {file.state === "failed" && <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" />}
        <span className="min-w-0 flex-1 truncate">{file.name}</span>
        <span className="tabular text-soft">
          {file.state === "sending" ? percent : file.state === "paused" ? t("paused") : size(file.size)}
        </span>
        {file.state === "sending" && (
          <IconButton size="smallIcon" label={t("pause", { name: file.name })} onPress={() => uploads.pause(file.key)}>
            <Pause aria-hidden className="size-4" />
          </IconButton>
        )}
        {(file.state === "paused" || file.state === "failed") && (
          <IconButton size="smallIcon" label={t("resume", { name: file.name })} onPress={() => uploads.resume(file.key)}>
            <Play aria-hidden className="size-4" />
          </IconButton>
        )}
        <IconButton size="smallIcon" label={t("remove", { name: file.name })} onPress={() => uploads.remove(file.key)}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      {file.state === "sending" && (
        <progress className="sr-only" aria-label={t("progress", { name: file.name })} value={file.share} max={1} />
      )}
      {file.state !== "there" && file.state !== "failed" && (
        <div aria-hidden className="mt-1 h-1 overflow-hidden rounded bg-sunken">
          <div className="h-full bg-accent" style={{ width: `${file.share * 100}%` }} />
        </div>
      )}
      {file.state === "failed" && <p className="pb-1 text-bad">{file.why || t("failed")}</p>}
    </li>
  );
}

export function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const [value, unit] =
      bytes < 1024 * 1024 ? ([bytes / 1024, "kilobyte"] as const) : ([bytes / (1024 * 1024), "megabyte"] as const);
    return format.number(Math.max(value, 0.1), { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 });
  };
}
