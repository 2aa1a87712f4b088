//! Why a message says no.

use crate::refusals;

refusals! {
    MailRefusal {
        NotHeld => "mail.not_held", Some("mail"),
            "Ce mail n'attend plus : quelqu'un a déjà décidé.",
            "This mail waits no more: somebody has decided already.";
        CameBefore => "mail.came_before", Some("mail"),
            "Ce mail est déjà arrivé : il n'est pris qu'une fois.",
            "This mail came before: it is taken once.";
    }
}
