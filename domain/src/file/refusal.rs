//! Why a file says no.

use crate::refusals;

refusals! {
    FileRefusal {
        /// Also what another person's upload is.
        NotReceived => "file.not_received", Some("files"),
            "Ce fichier n'a pas été reçu de vous : envoyez-le d'abord.",
            "This file was not received from you: send it first.";
        AlreadyReceived => "file.already_received", Some("files"),
            "Un autre contenu a déjà été reçu sous cet identifiant : recommencez l'envoi.",
            "Another content was already received under this id: start the upload again.";
        AttachedElsewhere => "file.attached_elsewhere", Some("files"),
            "Ce fichier est déjà joint à autre chose : envoyez-le une seconde fois.",
            "This file is already attached to something else: send it a second time.";
        TooMany { at_most: usize } => "file.too_many", Some("files"),
            "On joint au plus {at_most} fichiers à la fois : faites-le en plusieurs fois.",
            "At most {at_most} files are attached at once: do it several times.";
        Removed => "file.removed", Some("files"),
            "Ce fichier a été supprimé : envoyez-le à nouveau.",
            "This file was removed: send it again.";
    }
}
