//! Why a machine says no.

use crate::refusals;

refusals! {
    MachineRefusal {
        NotExpected => "machine.not_expected", Some("machine"),
            "Cette machine n'existe pas : attendez-la d'abord pour obtenir un code.",
            "This machine does not exist: expect it first to get a code.";
        AlreadyExpected => "machine.already_expected", Some("machine"),
            "Cette machine est déjà attendue sous un autre nom : recommencez avec une nouvelle demande.",
            "This machine is expected already under another name: start again with a new request.";
        NameMissing => "machine.name_missing", Some("name"),
            "La machine n'a pas de nom : donnez-lui-en un.",
            "The machine has no name: give it one.";
        CodeOver => "machine.code_over", Some("machine"),
            "Ce code d'enrôlement n'est plus valable : demandez-en un autre.",
            "This enrolment code is over: ask for another.";
        CodeUsed => "machine.code_used", Some("machine"),
            "Ce code d'enrôlement a déjà servi : demandez-en un autre.",
            "This enrolment code was used already: ask for another.";
        KeyUnknown => "machine.key_unknown", Some("machine"),
            "Cette clé n'est pas celle de la machine : enrôlez-la à nouveau.",
            "This key is not the machine's: enrol it again.";
        SubjectMissing => "machine.subject_missing", Some("subject"),
            "Le ticket d'une alerte n'a pas d'objet : donnez-lui-en un.",
            "The ticket of an alert has no subject: give it one.";
        NobodysTicket => "machine.nobodys_ticket", Some("machine"),
            "Cette machine n'a pas de client, et un ticket en a un : donnez-la d'abord à un client.",
            "This machine is no client's, and a ticket is: assign it to a client first.";
        NotEnrolled => "machine.not_enrolled", Some("machine"),
            "Cette machine n'est pas encore enrôlée : lancez l'agent avec son code.",
            "This machine is not enrolled yet: start the agent with its code.";
        Revoked => "machine.revoked", Some("machine"),
            "Cette machine est révoquée : attendez-en une nouvelle pour la reprendre.",
            "This machine is revoked: expect a new one to take it back.";
    }
}
