import { createFileRoute } from "@tanstack/react-router";
import { AnswerTemplates } from "@/features/answer-templates/components/AnswerTemplates";

export const Route = createFileRoute("/_app/reglages/reponses")({ component: AnswerTemplates });
