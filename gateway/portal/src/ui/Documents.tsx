import { FileText, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { useUploads } from "@/lib/uploads/useUploads";
import { Button, IconButton } from "./Button";
import { Tick } from "./Field";
import { FileList, type ShownFile } from "./FileList";
import { Section } from "./Page";
import { useSay } from "./say";
import { toast } from "./Toasts";
import { ChooseFiles, DropArea, SendingList } from "./UploadArea";

const ReasonDialog = lazy(() => import("./ReasonDialog"));

interface Props {
  files: readonly ShownFile[];
  freshLink: (id: string) => Promise<string | null>;
  /** None where nothing may be added. */
  attach: ((files: string[], internal: boolean) => Promise<unknown>) | null;
  /** None where nothing may be taken away. */
  remove: ((file: string, reason: string) => Promise<unknown>) | null;
}

/** The files that belong to a thing, and a place to drop more. */
export function Documents({ files, freshLink, attach, remove }: Props) {
  const t = useTranslations("files");
  const [removed, setRemoved] = useState<ShownFile | null>(null);
  const name = (file: ShownFile) => file.name ?? t("unnamed");
  return (
    <Section title={t("documents")}>
      <div className="flex flex-col gap-4">
        {files.length === 0 ? (
          <p className="flex items-center gap-2 text-sm text-soft">
            <FileText aria-hidden className="size-4" />
            {t("noDocument")}
          </p>
        ) : (
          <FileList
            files={files}
            freshLink={freshLink}
            action={
              remove
                ? (file) => (
                    <IconButton size="smallIcon" label={t("removeDocument", { name: name(file) })} onPress={() => setRemoved(file)}>
                      <Trash2 aria-hidden className="size-4" />
                    </IconButton>
                  )
                : undefined
            }
          />
        )}
        {attach && <Adding attach={attach} />}
        <Suspense>
          {remove && removed && (
            <ReasonDialog
              title={t("removing.title", { name: name(removed) })}
              explained={t("removing.explained")}
              submit={t("removing.submit")}
              onSubmit={async (reason) => {
                await remove(removed.id, reason);
                toast(t("removing.done"));
              }}
              onClose={() => setRemoved(null)}
            />
          )}
        </Suspense>
      </div>
    </Section>
  );
}

function Adding({ attach }: { attach: NonNullable<Props["attach"]> }) {
  const t = useTranslations("files");
  const say = useSay();
  const uploads = useUploads();
  const [isInternal, setIsInternal] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    if (await say(attach([...uploads.ids], isInternal), t("attached"))) uploads.clear();
    setIsSaving(false);
  };
  return (
    <DropArea uploads={uploads} className="flex flex-col gap-3 rounded-lg border border-dashed border-line-strong/60 p-3 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChooseFiles uploads={uploads} kind="secondary" />
        <Tick label={t("internalOnly")} checked={isInternal} onChange={(event) => setIsInternal(event.target.checked)} />
      </div>
      <SendingList uploads={uploads} />
      {uploads.files.length > 0 && (
        <Button
          kind="primary"
          className="self-start"
          isDisabled={uploads.isBusy || uploads.ids.length === 0}
          isPending={isSaving}
          onPress={() => void save()}
        >
          {t("attach", { count: uploads.ids.length })}
        </Button>
      )}
    </DropArea>
  );
}
