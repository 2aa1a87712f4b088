//! Why a time entry says no.

use crate::refusals;
use kernel::{Day, Minutes};

refusals! {
    TimeEntryRefusal {
        NotLogged => "time_entry.not_logged", Some("entry"),
            "Ce temps n'existe pas : saisissez-le d'abord.",
            "This entry does not exist: log it first.";
        AlreadyLogged => "time_entry.already_logged", Some("entry"),
            "Ce temps est déjà saisi avec d'autres valeurs : corrigez-le.",
            "This entry is already logged with other values: correct it.";
        Locked => "time_entry.locked", Some("entry"),
            "Ce temps est validé et verrouillé : retirez d'abord sa validation.",
            "This entry is validated and locked: withdraw its validation first.";
        NotValidated => "time_entry.not_validated", Some("entry"),
            "Ce temps n'est pas validé : il n'y a pas de validation à retirer.",
            "This entry is not validated: there is no validation to withdraw.";
        Billed => "time_entry.billed", Some("entry"),
            "Ce temps est sur une facture : retirez-le d'abord de son brouillon, ou établissez un avoir.",
            "This entry is on an invoice: remove it from its draft first, or write a credit note.";
        NothingToBill => "time_entry.nothing_to_bill", Some("entry"),
            "Il n'y a rien à facturer sur ce temps : choisissez-en un qui attend dans la file.",
            "There is nothing to bill on this entry: choose one that waits in the queue.";
        Discarded => "time_entry.discarded", Some("entry"),
            "Ce temps est écarté : saisissez-en un nouveau.",
            "This entry is discarded: log a new one.";
        WorkedOutOfRange { worked: Minutes } => "time_entry.worked_out_of_range", Some("worked"),
            "{worked} ne tient pas dans une journée : indiquez de 0 à 24 heures.",
            "{worked} does not fit in one day: enter from 0 to 24 hours.";
        WorkAhead { date_of_work: Day, today: Day } => "time_entry.work_ahead", Some("dateOfWork"),
            "Le travail est daté du {date_of_work:#} et nous sommes le {today:#} : indiquez un jour déjà venu.",
            "The work is dated {date_of_work} and today is {today}: enter a day that has come.";
        EndsBeforeItBegins => "time_entry.ends_before_it_begins", Some("between"),
            "Le travail finit avant de commencer : vérifiez les heures.",
            "The work ends before it begins: check the times.";
        NumbersDisagree { debited: Minutes, from_bank: Minutes, billable: Minutes } =>
            "time_entry.numbers_disagree", None,
            "Débité {debited}, pris sur la banque {from_bank}, facturable {billable} : ces nombres se contredisent, relancez la validation.",
            "Debited {debited}, taken from the bank {from_bank}, billable {billable}: these numbers disagree, validate again.";
        OtherBank => "time_entry.other_bank", Some("bank"),
            "Les heures viennent d'une autre banque que celle de ce temps : relancez la validation avec la bonne.",
            "The hours come from another bank than this entry's: validate again with the right one.";
    }
}

refusals! {
    /// What an entry cannot see for itself.
    SurroundingsRefusal {
        OutsideContract { date_of_work: Day } => "time_entry.outside_contract", Some("dateOfWork"),
            "Le contrat ne couvre pas le {date_of_work:#} : choisissez un autre jour ou un autre contrat.",
            "The contract does not hold on {date_of_work}: choose another day or another contract.";
        NoPrices { date_of_work: Day } => "time_entry.no_prices", Some("contract"),
            "Ce travail du {date_of_work:#} n'a pas de contrat et l'agence n'a pas de tarif hors contrat à cette date : choisissez un contrat, ou fixez le tarif dans les réglages.",
            "This work of {date_of_work} has no contract and the agency has no prices outside contracts on that day: choose a contract, or set the prices in the settings.";
        MonthLocked { date_of_work: Day } => "time_entry.month_locked", Some("dateOfWork"),
            "Le mois du {date_of_work:#} est clos : un responsable qui valide les temps peut passer outre.",
            "The month of {date_of_work} is closed: a supervisor who validates time may override it.";
        OtherCompany => "time_entry.other_company", Some("ticket"),
            "Ce ticket est d'une autre entreprise que celle de ce temps : choisissez un ticket de la même entreprise.",
            "This ticket is another company's than this entry's: choose a ticket of the same company.";
        NobodysWork => "time_entry.nobodys_work", Some("client"),
            "Pour qui était ce travail ? Indiquez un ticket, ou une entreprise.",
            "Whom was this work for? Name a ticket, or a company.";
    }
}
