//! Why a calendar says no.

use crate::{refusals, standing::Misplaced};
use kernel::{Day, calendar::Weekday};

refusals! {
    CalendarRefusal {
        NotDefined => "calendar.not_defined", Some("calendar"),
            "Ce calendrier n'existe pas : créez-le d'abord.",
            "This calendar does not exist: define it first.";
        AlreadyDefined => "calendar.already_defined", Some("calendar"),
            "Ce calendrier existe déjà avec d'autres valeurs : modifiez-le.",
            "This calendar already exists with other values: change it.";
        Retired => "calendar.retired", Some("calendar"),
            "Ce calendrier n'est plus proposé : choisissez-en un autre.",
            "This calendar is retired: choose another.";
        NameMissing => "calendar.name_missing", Some("name"),
            "Le calendrier n'a pas de nom : donnez-lui-en un.",
            "The calendar has no name: give it one.";
        EmptySpan { weekday: Weekday } => "calendar.empty_span", Some("hours"),
            "Une plage du {weekday:#} finit avant de commencer : corrigez ses heures, ou coupez-la à minuit.",
            "A span of {weekday} ends before it begins: correct its hours, or cut it at midnight.";
        Overlap { weekday: Weekday } => "calendar.overlap", Some("hours"),
            "Deux plages du {weekday:#} se chevauchent : séparez-les ou réunissez-les.",
            "Two spans of {weekday} overlap: separate them, or make them one.";
        NeverOpen => "calendar.never_open", Some("hours"),
            "Ce calendrier n'est jamais ouvert : indiquez au moins une plage.",
            "This calendar is never open: enter at least one span.";
        ClosedAndOpen { day: Day } => "calendar.closed_and_open", Some("openDays"),
            "Le {day:#} est à la fois fermé et ouvert : gardez l'un des deux.",
            "{day} is both closed and open: keep one of the two.";
        TooManyDays { most: usize } => "calendar.too_many_days", Some("closedDays"),
            "Il y a plus de {most} jours particuliers : retirez ceux qui sont passés.",
            "There are more than {most} days beside the rule: remove those that have passed.";
    }
}

impl From<Misplaced> for CalendarRefusal {
    fn from(misplaced: Misplaced) -> CalendarRefusal {
        match misplaced {
            Misplaced::NotDefined => CalendarRefusal::NotDefined,
            Misplaced::AlreadyDefined => CalendarRefusal::AlreadyDefined,
            Misplaced::Retired => CalendarRefusal::Retired,
        }
    }
}
