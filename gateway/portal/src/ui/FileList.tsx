import { FileText, Film, Image, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useSize } from "./UploadArea";

export interface ShownFile {
  id: string;
  name: string | null;
  mediaType: string;
  size: number;
  internal: boolean;
  link: string | null;
}

interface Props {
  files: readonly ShownFile[];
  /** Links are good for ten minutes: asked for again when they are older. */
  freshLink: (id: string) => Promise<string | null>;
  /** What else can be done with each. */
  action?: ((file: ShownFile) => ReactNode) | undefined;
}

export function FileList({ files, freshLink, action }: Props) {
  const t = useTranslations("files");
  const size = useSize();
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="flex max-w-full items-center gap-1">
          <a
            href={file.link ?? "#"}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              event.preventDefault();
              const page = window.open("about:blank", "_blank");
              void freshLink(file.id).then((link) => {
                if (!link) return page?.close();
                if (page) page.location.href = link;
                else location.href = link;
              });
            }}
            className="flex min-h-9 max-w-full items-center gap-2 rounded-lg border border-line bg-surface px-2.5 py-1.5 text-sm hover:border-line-strong pointer-coarse:min-h-11"
          >
            <Picture type={file.mediaType} />
            <span className="min-w-0 truncate font-medium">{file.name ?? t("unnamed")}</span>
            <span className="shrink-0 text-soft">{size(file.size)}</span>
            {file.internal && (
              <span className="flex shrink-0 items-center gap-1 text-note">
                <Lock aria-hidden className="size-3.5" />
                {t("internal")}
              </span>
            )}
          </a>
          {action?.(file)}
        </li>
      ))}
    </ul>
  );
}

function Picture({ type }: { type: string }) {
  const Icon = type.startsWith("image/") ? Image : type.startsWith("video/") ? Film : FileText;
  return <Icon aria-hidden className="size-4 shrink-0 text-soft" />;
}
