//! Why a template says no.

use crate::{refusals, standing::Misplaced};

refusals! {
    AnswerTemplateRefusal {
        NotDefined => "answer_template.not_defined", Some("template"),
            "Cette réponse type n'existe pas : créez-la d'abord.",
            "This answer template does not exist: keep it first.";
        AlreadyDefined => "answer_template.already_defined", Some("template"),
            "Cette réponse type existe déjà avec un autre texte : modifiez-la.",
            "This answer template already exists with another text: change it.";
        Retired => "answer_template.retired", Some("template"),
            "Cette réponse type n'est plus proposée : créez-en une autre.",
            "This answer template is retired: keep another.";
        NameMissing => "answer_template.name_missing", Some("name"),
            "La réponse type n'a pas de nom : donnez-lui-en un.",
            "The answer template has no name: give it one.";
        TextMissing => "answer_template.text_missing", Some("text"),
            "La réponse type est vide : écrivez son texte.",
            "The answer template is empty: write its text.";
        TextTooLong { most: usize } => "answer_template.text_too_long", Some("text"),
            "Le texte dépasse {most} caractères : coupez-le en plusieurs réponses types.",
            "The text has more than {most} characters: cut it into several templates.";
        UnknownGap { gap: String } => "answer_template.unknown_gap", Some("text"),
            "Le champ {{{{{gap}}}}} n'est pas connu : écrivez client, demandeur, numéro, objet, moi ou agence entre les accolades.",
            "The gap {{{{{gap}}}}} is not known: write client, requester, number, subject, me or agency between the braces.";
    }
}

impl From<Misplaced> for AnswerTemplateRefusal {
    fn from(misplaced: Misplaced) -> AnswerTemplateRefusal {
        match misplaced {
            Misplaced::NotDefined => AnswerTemplateRefusal::NotDefined,
            Misplaced::AlreadyDefined => AnswerTemplateRefusal::AlreadyDefined,
            Misplaced::Retired => AnswerTemplateRefusal::Retired,
        }
    }
}
