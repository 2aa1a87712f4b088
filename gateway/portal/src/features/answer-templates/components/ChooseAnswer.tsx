import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import type { AnswerTemplatesFoundQuery } from "@/gql/graphql";
import { useSettled } from "@/lib/useSettled";
import { Badge } from "@/ui/Badge";
import { useSay } from "@/ui/say";
import { field, item } from "@/ui/styles";
import { filledQuery, templatesFound } from "../api/queries";
import { Filled } from "./Filled";

type Template = AnswerTemplatesFoundQuery["answerTemplates"]["nodes"][number];

interface Props {
  ticket: string;
  onChoose: (text: string) => void;
  /** With what was typed meanwhile, so that nothing of it is lost. */
  onLeave: (typed: string) => void;
}

const NOTHING: readonly Template[] = [];

/** Found by its name, seen as this ticket would read it, and chosen: a combobox with a list, by WAI-ARIA. */
export default function ChooseAnswer({ ticket, onChoose, onLeave }: Props) {
  const t = useTranslations("answerTemplates");
  const say = useSay();
  const queries = useQueryClient();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const text = typed.trim();
  const settled = useSettled(text);
  const { data, isPending, isPlaceholderData } = useQuery({ ...templatesFound(settled), placeholderData: keepPreviousData });
  const found = data?.answerTemplates.nodes ?? NOTHING;
  const active = found[Math.min(place, found.length - 1)];
  useEffect(() => box.current?.focus(), []);

  const choose = async (template: Template) => {
    const answer = await say(queries.ensureQueryData(filledQuery(template.id, ticket)));
    const filled = answer?.answerTemplate?.filledFor?.text;
    if (filled) onChoose(filled);
  };
  /** What is marked, or the first of what was typed where the list still shows what was typed before. */
  const chooseTyped = async () => {
    const isShown = settled === text && !isPlaceholderData;
    const answer = isShown ? null : await say(queries.ensureQueryData(templatesFound(text)));
    const template = isShown ? active : answer?.answerTemplates.nodes[0];
    if (template) void choose(template);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setPlace((was) => Math.min(Math.max(was + (event.key === "ArrowDown" ? 1 : -1), 0), Math.max(found.length - 1, 0)));
    } else if (event.key === "Enter") {
      void chooseTyped();
    } else if (event.key === "Escape" || (event.key === "Backspace" && typed === "")) {
      onLeave(event.key === "Escape" ? typed : "");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label={t("title")} className="overflow-hidden rounded-lg border border-line bg-surface text-ink">
      <div className="relative border-b border-line p-2">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-5 size-4 -translate-y-1/2 text-soft" />
        <input
          ref={box}
          role="combobox"
          aria-label={t("search")}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          autoComplete="off"
          placeholder={t("search")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
          className={`${field} pl-9`}
        />
      </div>
      <div className="grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ul id={`${id}-list`} role="listbox" aria-label={t("title")} className="max-h-64 overflow-y-auto p-1.5">
          {found.map((template) => (
            <li
              key={template.id}
              id={`${id}-${template.id}`}
              role="option"
              aria-selected={template === active}
              onPointerDown={(event) => {
                event.preventDefault();
                void choose(template);
              }}
              onPointerMove={() => setPlace(found.indexOf(template))}
              className={`${item} ${template === active ? "bg-sunken" : ""}`}
            >
              <span className="min-w-0 flex-1">{template.name}</span>
              {template.own && <Badge>{t("mine")}</Badge>}
            </li>
          ))}
        </ul>
        {active && <Filled template={active.id} ticket={ticket} />}
      </div>
      <p role="status" className="flex flex-wrap items-center gap-x-3 border-t border-line px-3.5 py-2 text-[0.8125rem] text-soft">
        <span className="flex-1">{!isPending && (found.length > 0 ? t("keys") : text ? t("noneFound") : t("none"))}</span>
        <Link to="/reglages/reponses" className="text-accent-text underline underline-offset-2">
          {t("manage")}
        </Link>
      </p>
    </section>
  );
}
