import { useNavigate } from "@tanstack/react-router";
import { Send } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { RequestClosingDocument, RequestReplyDocument, type TicketStatus } from "@/gql/graphql";
import { useDraft } from "@/lib/drafts";
import { useCommand } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { useUploads } from "@/lib/uploads/useUploads";
import { useSay } from "@/ui/say";
import { Button } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { ChooseFiles, DropArea, SendingList } from "@/ui/UploadArea";

interface Request {
  id: string;
  status: TicketStatus | null;
  closingRequested: boolean;
}

export function Reply({ request }: { request: Request }) {
  const t = useTranslations("requests.reply");
  const say = useSay();
  const navigate = useNavigate();
  const uploads = useUploads();
  const reply = useCommand(RequestReplyDocument, ["TICKET"]);
  const [text, setText] = useDraft(`request.${request.id}`);
  const [commandId, setCommandId] = useState(newId);
  const [isClosing, setIsClosing] = useState(false);
  const isClosed = request.status === "CLOSED";

  const send = async () => {
    if (!text.trim() || uploads.isBusy) return;
    const sent = await say(reply.mutateAsync({ ticket: request.id, text, files: uploads.ids, commandId }), t("sent"));
    if (!sent) return;
    setText("");
    uploads.clear();
    setCommandId(newId());
    if (sent.ticket && sent.ticket.id !== request.id) {
      void navigate({ to: "/demandes/$id", params: { id: sent.ticket.id } });
    }
  };

  return (
    <DropArea uploads={uploads}>
      <section
        data-print="no"
        aria-label={t("title")}
        className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4"
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        }}
      >
        <TextArea
          label={t(isClosed ? "labelClosed" : "label")}
          hint={isClosed ? t("hintClosed") : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SendingList uploads={uploads} />
        <div className="flex flex-wrap items-center gap-2">
          <Button
            kind="primary"
            onPress={() => void send()}
            isDisabled={!text.trim() || uploads.isBusy}
            isPending={reply.isPending}
            icon={<Send aria-hidden className="size-4" />}
          >
            {t("send")}
          </Button>
          <ChooseFiles uploads={uploads} />
          {!isClosed && !request.closingRequested && (
            <Button kind="quiet" className="sm:ml-auto" onPress={() => setIsClosing(true)}>
              {t("close")}
            </Button>
          )}
        </div>
      </section>
      {isClosing && <Closing id={request.id} onClose={() => setIsClosing(false)} />}
    </DropArea>
  );
}

function Closing({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("requests.closing");
  const say = useSay();
  const ask = useCommand(RequestClosingDocument, ["TICKET"]);
  const [comment, setComment] = useState("");
  const send = async () => {
    if (await say(ask.mutateAsync({ ticket: id, comment }), t("asked"))) onClose();
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <TextArea
          label={t("comment")}
          hint={t("hint")}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="primary" onPress={() => void send()} isDisabled={!comment.trim()} isPending={ask.isPending}>
            {t("send")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
