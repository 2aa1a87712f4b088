//! Why a view says no.

use crate::{refusals, standing::Misplaced};

refusals! {
    TicketViewRefusal {
        NotDefined => "ticket_view.not_defined", Some("view"),
            "Cette vue n'existe pas : enregistrez-la d'abord.",
            "This view does not exist: keep it first.";
        AlreadyDefined => "ticket_view.already_defined", Some("view"),
            "Cette vue existe déjà avec un autre contenu : modifiez-la.",
            "This view already exists and shows something else: change it.";
        Retired => "ticket_view.retired", Some("view"),
            "Cette vue a été retirée : enregistrez-en une autre.",
            "This view is retired: keep another.";
        NameMissing => "ticket_view.name_missing", Some("name"),
            "La vue n'a pas de nom : donnez-lui-en un.",
            "The view has no name: give it one.";
        NameTooLong { most: usize } => "ticket_view.name_too_long", Some("name"),
            "Le nom dépasse {most} caractères : raccourcissez-le.",
            "The name has more than {most} characters: make it shorter.";
        AddressTooLong { most: usize } => "ticket_view.address_too_long", Some("address"),
            "L'adresse de la vue dépasse {most} caractères : retirez des filtres.",
            "The address of the view has more than {most} characters: take filters away.";
        NotAnAddress => "ticket_view.not_an_address", Some("address"),
            "Ce n'est pas la fin d'une adresse : donnez ce qui suit le point d'interrogation, encodé comme dans le navigateur.",
            "This is not the end of an address: give what follows the question mark, encoded as the browser shows it.";
    }
}

impl From<Misplaced> for TicketViewRefusal {
    fn from(misplaced: Misplaced) -> TicketViewRefusal {
        match misplaced {
            Misplaced::NotDefined => TicketViewRefusal::NotDefined,
            Misplaced::AlreadyDefined => TicketViewRefusal::AlreadyDefined,
            Misplaced::Retired => TicketViewRefusal::Retired,
        }
    }
}
