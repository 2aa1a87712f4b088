//! Why somebody is not told, or does not choose.

use crate::refusals;

refusals! {
    NoticeRefusal {
        OfTheTeam => "notice.of_the_team", Some("kind"),
            "Ceci reste dans l'équipe : personne d'autre n'en est averti.",
            "This stays with the team: nobody else is told of it.";
        NotAnHour { hour: u8 } => "notice.not_an_hour", Some("digestHour"),
            "{hour} n'est pas une heure : choisissez de 0 à 23.",
            "{hour} is not an hour: choose one from 0 to 23.";
    }
}
