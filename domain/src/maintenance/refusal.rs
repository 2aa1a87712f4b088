//! Why a maintenance says no.

use crate::{refusals, standing::Misplaced};

refusals! {
    MaintenanceRefusal {
        NotPlanned => "maintenance.not_planned", Some("maintenance"),
            "Cette maintenance n'existe pas : planifiez-la d'abord.",
            "This maintenance does not exist: plan it first.";
        AlreadyPlanned => "maintenance.already_planned", Some("maintenance"),
            "Cette maintenance est déjà planifiée autrement : annulez-la et planifiez-en une autre.",
            "This maintenance is planned otherwise already: call it off and plan another.";
        CalledOff => "maintenance.called_off", Some("maintenance"),
            "Cette maintenance est annulée : planifiez-en une autre.",
            "This maintenance was called off: plan another.";
        NameMissing => "maintenance.name_missing", Some("name"),
            "La maintenance n'a pas de nom : dites à quoi elle sert.",
            "The maintenance has no name: say what it is for.";
        EndsBeforeItBegins => "maintenance.ends_before_it_begins", Some("when"),
            "Cette maintenance finit avant de commencer : échangez les deux dates.",
            "This maintenance ends before it begins: exchange the two instants.";
        LastsTooLong => "maintenance.lasts_too_long", Some("when"),
            "Une maintenance dure de 1 minute à 24 heures par semaine, ou 31 jours en une fois : découpez-la.",
            "A maintenance lasts from 1 minute to 24 hours a week, or 31 days once: cut it into several.";
    }
}

impl From<Misplaced> for MaintenanceRefusal {
    fn from(misplaced: Misplaced) -> MaintenanceRefusal {
        match misplaced {
            Misplaced::NotDefined => MaintenanceRefusal::NotPlanned,
            Misplaced::AlreadyDefined => MaintenanceRefusal::AlreadyPlanned,
            Misplaced::Retired => MaintenanceRefusal::CalledOff,
        }
    }
}
