import { useNavigate } from "@tanstack/react-router";
import { Lock, MessageSquareText, Paperclip, Send, Users } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { TicketNoteDocument, TicketReplyDocument, type TicketNext } from "@/gql/graphql";
import { useDraft } from "@/lib/drafts";
import { hasOpenGap } from "@/lib/gaps";
import { useCommand } from "@/lib/graphql/command";
import { newId } from "@/lib/id";
import { useKeys } from "@/lib/keyboard/keys";
import { useUploads } from "@/lib/uploads/useUploads";
import { AfterPaint } from "@/ui/AfterPaint";
import { Button, ButtonPlace } from "@/ui/Button";
import { TextArea } from "@/ui/Field";
import { useSay } from "@/ui/say";
import { ChooseFiles, DropArea, SendingList } from "@/ui/UploadArea";
import type { Ticket } from "./TicketPage";
import { useReadyAnswers, type ReadyAnswers } from "./useReadyAnswers";

const SendAnd = lazy(() => import("./SendAnd"));

type Kind = "reply" | "note";

/** A reply goes to the client, a note stays with the team: ground, edge, picture, label and button all differ. */
export function Composer({ ticket, answers: offered }: { ticket: Ticket; answers?: ReadyAnswers | undefined }) {
  const t = useTranslations("tickets.composer");
  const say = useSay();
  const navigate = useNavigate();
  const uploads = useUploads();
  const [kind, setKind] = useState<Kind>("reply");
  const [text, setText] = useDraft(`ticket.${ticket.id}.${kind}`);
  const [commandId, setCommandId] = useState(newId);
  const field = useRef<HTMLTextAreaElement>(null);
  const reply = useCommand(TicketReplyDocument, ["TICKET"]);
  const note = useCommand(TicketNoteDocument, ["TICKET"]);
  const isNote = kind === "note";
  const answers = useReadyAnswers(field, isNote ? undefined : offered);
  const isPending = reply.isPending || note.isPending;
  const isReady = text.trim() !== "" && !uploads.isBusy && !isPending;

  const write = (next: Kind) => {
    setKind(next);
    requestAnimationFrame(() => field.current?.focus());
  };
  useKeys({ r: () => write("reply"), n: () => write("note") });

  const sent = () => {
    setText("");
    uploads.clear();
    setCommandId(newId());
  };
  const send = async (next?: TicketNext) => {
    if (!isReady) return;
    const input = { ticket: ticket.id, text, files: uploads.ids, commandId };
    if (isNote) {
      if (await say(note.mutateAsync(input), t("noted"))) sent();
      return;
    }
    const answer = await say(reply.mutateAsync({ ...input, ...(next ? { next } : {}) }), t("sent"));
    if (!answer) return;
    sent();
    const { ticket: goesOn } = answer;
    if (goesOn && goesOn.id !== ticket.id) void navigate({ to: "/tickets/$id", params: { id: goesOn.id } });
  };

  return (
    <DropArea uploads={uploads}>
      <section
        data-print="no"
        aria-label={t(isNote ? "noteTitle" : "replyTitle")}
        className={`flex flex-col gap-3 rounded-xl border p-4 ${isNote ? "border-l-4 border-note-line bg-note-soft" : "border-line bg-surface"}`}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === "Escape") field.current?.blur();
        }}
      >
        <div role="group" aria-label={t("kind")} className="flex gap-1">
          <KindButton isChosen={!isNote} hotkey="r" onChoose={() => write("reply")} icon={<Users aria-hidden className="size-4" />}>
            {t("reply")}
          </KindButton>
          <KindButton isChosen={isNote} hotkey="n" onChoose={() => write("note")} icon={<Lock aria-hidden className="size-4" />}>
            {t("note")}
          </KindButton>
        </div>
        <TextArea
          ref={field}
          label={t(isNote ? "noteLabel" : "replyLabel", { client: ticket.client?.name ?? t("client") })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={answers.onKeyDown}
        />
        <Suspense>{answers.shown}</Suspense>
        {!isNote && hasOpenGap(text) && (
          <p role="status" className="text-[0.8125rem] font-medium text-warn">
            {t("openGaps")}
          </p>
        )}
        <SendingList uploads={uploads} />
        <div className="flex flex-wrap items-center gap-2">
          <AfterPaint place={<ActPlaces hasAnswers={Boolean(offered)} />}>
            {isNote ? (
              <Button kind="note" isDisabled={!isReady} isPending={isPending} onPress={() => void send()} icon={<Lock aria-hidden className="size-4" />}>
                {t("sendNote")}
              </Button>
            ) : (
              <div className="flex">
                <Button
                  kind="primary"
                  className="rounded-r-none"
                  isDisabled={!isReady}
                  isPending={isPending}
                  onPress={() => void send()}
                  icon={<Send aria-hidden className="size-4" />}
                >
                  {t("send")}
                </Button>
                <Suspense fallback={<ButtonPlace kind="primary" size="icon" className="rounded-l-none opacity-50" />}>
                  <SendAnd isReady={isReady} send={(next) => void send(next)} />
                </Suspense>
              </div>
            )}
            <ChooseFiles uploads={uploads} />
            {!isNote && offered && (
              <Button
                kind="quiet"
                aria-expanded={answers.isOpen}
                onPress={answers.toggle}
                icon={<MessageSquareText aria-hidden className="size-4" />}
              >
                {t("answers")}
                <kbd aria-hidden className="rounded border border-line px-1.5 font-sans text-xs">
                  /
                </kbd>
              </Button>
            )}
          </AfterPaint>
          <span className="ml-auto hidden text-[0.8125rem] text-soft sm:inline">{t(text ? "kept" : "hint")}</span>
        </div>
      </section>
    </DropArea>
  );
}

/** Where the buttons will stand, as they are before anything is written. */
function ActPlaces({ hasAnswers }: { hasAnswers: boolean }) {
  const t = useTranslations("tickets.composer");
  const files = useTranslations("files");
  return (
    <>
      <span className="flex opacity-50">
        <ButtonPlace kind="primary" className="rounded-r-none" icon={<Send aria-hidden className="size-4" />}>
          {t("send")}
        </ButtonPlace>
        <ButtonPlace kind="primary" size="icon" className="rounded-l-none border-l-on-accent/30" />
      </span>
      <ButtonPlace kind="quiet" icon={<Paperclip aria-hidden className="size-4" />}>
        {files("choose")}
      </ButtonPlace>
      {hasAnswers && (
        <ButtonPlace kind="quiet" icon={<MessageSquareText aria-hidden className="size-4" />}>
          {t("answers")}
          <kbd className="rounded border border-line px-1.5 font-sans text-xs">/</kbd>
        </ButtonPlace>
      )}
    </>
  );
}

interface KindProps {
  isChosen: boolean;
  hotkey: string;
  onChoose: () => void;
  icon: React.ReactNode;
  children: React.ReactNode;
}

function KindButton({ isChosen, hotkey, onChoose, icon, children }: KindProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={hotkey}
      onClick={onChoose}
      className="inline-flex min-h-9 items-center gap-2 rounded-lg px-3 text-sm font-medium text-soft hover:text-ink aria-pressed:bg-ink/8 aria-pressed:text-ink pointer-coarse:min-h-11"
    >
      {icon}
      {children}
    </button>
  );
}
