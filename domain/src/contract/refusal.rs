//! Why a contract says no.

use crate::refusals;
use kernel::{Currency, Day, Minutes, Money};

refusals! {
    ContractRefusal {
        NotSigned => "contract.not_signed", Some("contract"),
            "Ce contrat n'existe pas : signez-le d'abord.",
            "This contract does not exist: sign it first.";
        AlreadySigned => "contract.already_signed", Some("contract"),
            "Ce contrat est déjà signé avec d'autres valeurs : changez ses conditions ou signez-en un autre.",
            "This contract is already signed with other values: change its terms or sign another.";
        Ended => "contract.ended", Some("contract"),
            "Ce contrat a une fin définitive : signez-en un nouveau.",
            "This contract has ended for good: sign a new one.";
        Cancelled => "contract.cancelled", Some("contract"),
            "Ce contrat est annulé : signez-en un nouveau.",
            "This contract is cancelled: sign a new one.";
        NoSubscription => "contract.no_subscription", Some("contract"),
            "Ce contrat n'est pas un abonnement : il n'a pas d'échéance de facturation.",
            "This contract is no subscription: it has no billing periods.";
        NameMissing => "contract.name_missing", Some("name"),
            "Le contrat n'a pas de nom : donnez-lui-en un que le client reconnaîtra.",
            "The contract has no name: give it one that the client will recognise.";
        EndsBeforeItStarts { first_day: Day, last_day: Day } => "contract.ends_before_it_starts", Some("lastDay"),
            "Le contrat finirait le {last_day:#}, avant de commencer le {first_day:#} : choisissez un jour plus tardif.",
            "The contract would end on {last_day}, before it starts on {first_day}: choose a later day.";
        EndsAfterItsLastDay { on: Day, last_day: Day } => "contract.ends_after_its_last_day", Some("on"),
            "Le contrat finit déjà le {last_day:#}, avant le {on:#} : renouvelez-le pour le prolonger.",
            "The contract already ends on {last_day}, before {on}: renew it to make it longer.";
        AlreadyUsed => "contract.already_used", Some("contract"),
            "Du temps ou des heures dépendent déjà de ce contrat : mettez-y fin plutôt que de l'annuler ou de le réattribuer.",
            "Time or hours already hang on this contract: end it rather than cancel or reassign it.";
        TermsInThePast { from: Day, today: Day } => "contract.terms_in_the_past", Some("from"),
            "Les conditions ne changent pas au {from:#}, déjà passé : choisissez le {today:#} ou plus tard.",
            "Terms do not change as of {from}, which has passed: choose {today} or later.";
        TermsOutsideContract { from: Day } => "contract.terms_outside_contract", Some("from"),
            "Le contrat ne court pas le {from:#} : choisissez un jour où il court.",
            "The contract does not run on {from}: choose a day when it does.";
        KindChanged => "contract.kind_changed", Some("plan"),
            "Un contrat garde sa nature : mettez fin à celui-ci et signez-en un de l'autre nature.",
            "A contract keeps its kind: end this one and sign one of the other kind.";
        NoLastDay => "contract.no_last_day", Some("until"),
            "Ce contrat court sans dernier jour : il n'y a rien à renouveler.",
            "This contract runs without a last day: there is nothing to renew.";
        RenewalTooShort { until: Day, last_day: Day } => "contract.renewal_too_short", Some("until"),
            "Renouveler jusqu'au {until:#} ne prolonge pas un contrat qui finit le {last_day:#} : choisissez un jour plus tardif.",
            "Renewing until {until} does not extend a contract that ends on {last_day}: choose a later day.";
        StepOutOfRange { step: Minutes } => "contract.step_out_of_range", Some("step"),
            "Un pas de {step} est impossible : choisissez de 0 (à la minute) à 24 heures.",
            "A step of {step} is impossible: choose from 0 (exact) to 24 hours.";
        MinimumOutOfRange { minimum: Minutes } => "contract.minimum_out_of_range", Some("minimum"),
            "Un minimum de {minimum} est impossible : choisissez de 0 à 24 heures.",
            "A minimum of {minimum} is impossible: choose from 0 to 24 hours.";
        PercentOutOfRange { percent: i64 } => "contract.percent_out_of_range", Some("classes"),
            "Un coefficient de {percent} % est impossible : choisissez de 1 à 1000 %.",
            "A multiplier of {percent}% is impossible: choose from 1 to 1000%.";
        NotCountedIsCounted => "contract.not_counted_is_counted", Some("classes"),
            "Le temps non facturable ne se débite ni ne se facture : laissez-le non compté.",
            "Non-billable time is neither debited nor billed: leave it uncounted.";
        OutsideContractDebited => "contract.outside_contract_debited", Some("classes"),
            "Le temps hors contrat ne se prend pas sur la banque d'heures : facturez-le ou ne le comptez pas.",
            "Time outside the contract is not taken from the hour bank: bill it or leave it uncounted.";
        NoBankToDebit => "contract.no_bank_to_debit", Some("classes"),
            "Ce contrat n'a pas de banque d'heures à débiter : facturez ce temps ou ne le comptez pas.",
            "This contract has no hour bank to debit: bill that time or leave it uncounted.";
        QuantityMissing => "contract.quantity_missing", Some("quantity"),
            "L'abonnement ne compte aucune unité : indiquez au moins 1.",
            "The subscription has no unit: enter at least 1.";
        InclusionNotPositive { minutes: Minutes } => "contract.inclusion_not_positive", Some("inclusion"),
            "Inclure {minutes} par mois n'inclut rien : indiquez une durée supérieure à zéro ou aucune inclusion.",
            "Including {minutes} a month includes nothing: enter a time above zero or no inclusion.";
        PriceNegative { price: Money } => "contract.price_negative", Some("rates"),
            "Un prix de {price:#} est impossible : indiquez zéro ou plus.",
            "A price of {price} is impossible: enter zero or more.";
        CurrenciesDiffer => "contract.currencies_differ", Some("rates"),
            "Tous les prix d'un contrat sont dans la même monnaie : choisissez-en une.",
            "All prices of a contract are in one currency: choose one.";
        CurrencyChanged { currency: Currency } => "contract.currency_changed", Some("rates"),
            "Un contrat garde sa monnaie ({currency}), pour que chaque période tienne sur une facture : mettez fin à celui-ci et signez-en un dans l'autre.",
            "A contract keeps its currency ({currency}), so that each period fits on one invoice: end this one and sign one in the other.";
        RateTwice => "contract.rate_twice", Some("rates"),
            "Deux tarifs visent la même classe et le même niveau : gardez-en un seul.",
            "Two rates are for the same class and level: keep one.";
    }
}
