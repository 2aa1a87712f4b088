//! Why the register says no.

use crate::refusals;
use kernel::Day;

refusals! {
    RegisterRefusal {
        DateGoesBack { on: Day, last: Day } => "register.date_goes_back", Some("issuedOn"),
            "Une facture du {last:#} est déjà numérotée : celle-ci ne peut être datée du {on:#}.",
            "An invoice of {last} is numbered already: this one cannot be dated {on}.";
        DayClosed { on: Day } => "register.day_closed", Some("issuedOn"),
            "Le {on:#} est clos : datez la facture d'un jour ouvert.",
            "{on} is closed: date the invoice on a day that is open.";
        SeriesIsFull => "register.series_is_full", None,
            "Cette série de numéros est épuisée : prévenez l'équipe.",
            "This series of numbers is exhausted: tell the team.";
        NumberedAlready { number: String } => "register.numbered_already", Some("invoice"),
            "Cette facture porte déjà le numéro {number}.",
            "This invoice bears the number {number} already.";
        NotOver { last_day: Day } => "register.not_over", Some("period"),
            "Cette période court jusqu'au {last_day:#} : clôturez-la ensuite.",
            "This period runs until {last_day}: close it then.";
        NothingToClose => "register.nothing_to_close", Some("period"),
            "Cette période est déjà close, ou rien n'y a été facturé.",
            "This period is closed already, or nothing was invoiced in it.";
        EarlierStillOpen { first_day: Day } => "register.earlier_still_open", Some("period"),
            "Une période du {first_day:#} est encore ouverte : clôturez-la d'abord.",
            "A period of {first_day} is still open: close it first.";
        ClosingDisagrees => "register.closing_disagrees", Some("period"),
            "Une facture est venue entre-temps : relancez la clôture.",
            "An invoice came in between: close again.";
        TooLarge => "register.too_large", None,
            "Le cumul dépasse ce que le registre sait tenir : prévenez l'équipe.",
            "The total exceeds what the register can hold: tell the team.";
    }
}
