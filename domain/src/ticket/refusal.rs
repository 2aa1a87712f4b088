//! Why a ticket says no.

use crate::refusals;

refusals! {
    TicketRefusal {
        NotOpened => "ticket.not_opened", Some("ticket"),
            "Ce ticket n'existe pas : ouvrez-le d'abord.",
            "This ticket does not exist: open it first.";
        AlreadyOpened => "ticket.already_opened", Some("ticket"),
            "Ce ticket est déjà ouvert avec un autre contenu : modifiez-le.",
            "This ticket is already open with other contents: change it.";
        WithoutSubject => "ticket.without_subject", Some("subject"),
            "Le ticket n'a pas d'objet : résumez la demande en quelques mots.",
            "The ticket has no subject: sum the request up in a few words.";
        SubjectTooLong { longest: usize } => "ticket.subject_too_long", Some("subject"),
            "L'objet est trop long : restez sous {longest} caractères et mettez le reste dans la description.",
            "The subject is too long: stay under {longest} characters and put the rest into the description.";
        EmptyComment => "ticket.empty_comment", Some("text"),
            "Le message est vide : écrivez quelques mots ou joignez un fichier.",
            "The message is empty: write a few words or attach a file.";
        AlreadyAssigned => "ticket.already_assigned", Some("ticket"),
            "Quelqu'un s'occupe déjà de ce ticket : ajoutez un message plutôt que de changer la demande.",
            "Somebody already has this ticket: add a message rather than changing the request.";
        NobodyNamed => "ticket.nobody_named", Some("account"),
            "Personne n'est désigné : choisissez une équipe, une personne ou les deux.",
            "Nobody is named: choose a team, a person or both.";
        Closed => "ticket.closed", Some("ticket"),
            "Ce ticket est clos : ouvrez-en un nouveau qui y renvoie.",
            "This ticket is closed: open a new one that refers to it.";
        NotResolved => "ticket.not_resolved", Some("ticket"),
            "Ce ticket n'est pas résolu : il n'y a rien à rouvrir.",
            "This ticket is not resolved: there is nothing to reopen.";
        Merged => "ticket.merged", Some("ticket"),
            "Ce ticket est fusionné avec un autre : continuez dans l'autre, ou défaites la fusion.",
            "This ticket is merged into another one: go on there, or undo the merge.";
        NotMerged => "ticket.not_merged", Some("ticket"),
            "Ce ticket n'est pas fusionné : il n'y a rien à défaire.",
            "This ticket is not merged: there is nothing to undo.";
        IntoItself => "ticket.into_itself", Some("into"),
            "Un ticket ne peut pas être fusionné avec lui-même : choisissez-en un autre.",
            "A ticket cannot be merged into itself: choose another one.";
        OtherClient => "ticket.other_client", Some("into"),
            "L'autre ticket est celui d'un autre client : on ne fusionne que les tickets d'un même client.",
            "The other ticket is another client's: only tickets of one client are merged.";
        AlreadyAbsorbed => "ticket.already_absorbed", Some("into"),
            "L'un des deux contient déjà d'autres tickets : défaites d'abord cette fusion.",
            "One of the two contains other tickets already: undo that merge first.";
        LabelTooLong { longest: usize } => "ticket.label_too_long", Some("theme"),
            "Ce libellé est trop long : restez sous {longest} caractères.",
            "This label is too long: stay under {longest} characters.";
        ReasonMissing => "ticket.reason_missing", Some("reason"),
            "La raison manque : dites en quelques mots pourquoi.",
            "The reason is missing: say why in a few words.";
    }
}
