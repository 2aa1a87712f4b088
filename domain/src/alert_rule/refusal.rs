//! Why a rule says no.

use crate::refusals;

refusals! {
    AlertRuleRefusal {
        NotDefined => "alert_rule.not_defined", Some("rule"),
            "Cette règle n'existe pas : créez-la d'abord.",
            "This rule does not exist: define it first.";
        AlreadyDefined => "alert_rule.already_defined", Some("rule"),
            "Cette règle existe déjà avec d'autres termes : modifiez-la.",
            "This rule already exists with other terms: change it.";
        NameMissing => "alert_rule.name_missing", Some("name"),
            "La règle n'a pas de nom : donnez-lui-en un.",
            "The rule has no name: give it one.";
        SubjectMissing => "alert_rule.subject_missing", Some("subject"),
            "Les tickets de cette règle n'ont pas d'objet : donnez-leur-en un.",
            "The tickets of this rule have no subject: give them one.";
        TextTooLong { most: usize } => "alert_rule.text_too_long", Some("description"),
            "Un texte de cette règle dépasse {most} caractères : raccourcissez-le.",
            "A text of this rule has more than {most} characters: shorten it.";
        NothingNamed => "alert_rule.nothing_named", Some("condition"),
            "La condition ne dit pas ce qu'elle surveille : nommez le service, le volume, le processus ou le texte.",
            "The condition does not say what it watches: name the service, the file system, the process or the text.";
        CountsOutOfRange { most: u16 } => "alert_rule.counts_out_of_range", Some("condition"),
            "Il faut au moins une mesure, au plus {most}, et pas plus de dépassements que de mesures : corrigez les deux nombres.",
            "There is one reading at least, {most} at most, and no more hits than readings: correct both numbers.";
        LevelsCrossed => "alert_rule.levels_crossed", Some("condition"),
            "Le seuil de fin est du mauvais côté du seuil d'alerte : l'alerte serait levée et close par la même mesure.",
            "The level that clears is on the wrong side of the level that raises: one reading would do both.";
        SpanOutOfRange => "alert_rule.span_out_of_range", Some("condition"),
            "Cette durée est hors limites : 2 à 72 heures de mesures, 1 à 365 jours, 1 à 1440 minutes.",
            "This span is out of range: 2 to 72 hours of readings, 1 to 365 days, 1 to 1440 minutes.";
    }
}
