//! Why a message says no.

use crate::refusals;

refusals! {
    MailRefusal {
        NotHeld => "mail.not_held", Some("mail"),
            "Ce mail n'attend plus : quelqu'un a déjà décidé.",
            "This mail waits no more: somebody has decided already.";
        OneOfTheTwo => "mail.one_of_the_two", Some("client"),
            "Indiquez un client ou un ticket, et pas les deux : le mail va à l'un ou à l'autre.",
            "Name a client or a ticket, and not both: the mail goes to one of the two.";
        CameBefore => "mail.came_before", Some("mail"),
            "Ce mail est déjà arrivé : il n'est pris qu'une fois.",
            "This mail came before: it is taken once.";
    }
}
