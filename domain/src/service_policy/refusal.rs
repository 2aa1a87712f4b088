//! Why a policy says no.

use crate::{refusals, standing::Misplaced};
use kernel::Minutes;

refusals! {
    ServicePolicyRefusal {
        NotDefined => "service_policy.not_defined", Some("policy"),
            "Cet engagement de service n'existe pas : créez-le d'abord.",
            "This service policy does not exist: define it first.";
        AlreadyDefined => "service_policy.already_defined", Some("policy"),
            "Cet engagement de service existe déjà avec d'autres valeurs : modifiez-le.",
            "This service policy already exists with other values: change it.";
        Retired => "service_policy.retired", Some("policy"),
            "Cet engagement de service n'est plus proposé : choisissez-en un autre.",
            "This service policy is retired: choose another.";
        IsDefault => "service_policy.is_default", Some("policy"),
            "Cet engagement vaut pour tous les contrats qui n'en nomment pas : choisissez-en d'abord un autre par défaut.",
            "This policy holds for all contracts that name none: choose another default first.";
        NameMissing => "service_policy.name_missing", Some("name"),
            "L'engagement de service n'a pas de nom : donnez-lui-en un.",
            "The service policy has no name: give it one.";
        NothingPromised => "service_policy.nothing_promised", Some("targets"),
            "Cet engagement ne promet rien : indiquez au moins un délai.",
            "This policy promises nothing: enter at least one target.";
        RowTwice => "service_policy.row_twice", Some("targets"),
            "Deux lignes valent pour le même type et la même priorité : gardez-en une.",
            "Two rows are for the same type and priority: keep one.";
        MinutesOutOfRange { minutes: Minutes, most: Minutes } => "service_policy.minutes_out_of_range", Some("targets"),
            "Un délai de {minutes} est impossible : choisissez de 1 minute à {most}.",
            "A target of {minutes} is impossible: choose from 1 minute to {most}.";
        DaysOutOfRange { days: u16, most: u16 } => "service_policy.days_out_of_range", Some("targets"),
            "Un délai de {days} jours ouvrés est impossible : choisissez de 1 à {most}.",
            "A target of {days} business days is impossible: choose from 1 to {most}.";
        NearOutOfRange { near: u8 } => "service_policy.near_out_of_range", Some("near"),
            "Une alerte à {near} % du délai est impossible : choisissez de 1 à 100 %.",
            "A warning at {near}% of the time is impossible: choose from 1 to 100%.";
    }
}

impl From<Misplaced> for ServicePolicyRefusal {
    fn from(misplaced: Misplaced) -> ServicePolicyRefusal {
        match misplaced {
            Misplaced::NotDefined => ServicePolicyRefusal::NotDefined,
            Misplaced::AlreadyDefined => ServicePolicyRefusal::AlreadyDefined,
            Misplaced::Retired => ServicePolicyRefusal::Retired,
        }
    }
}
