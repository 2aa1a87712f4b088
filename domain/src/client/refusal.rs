//! Why a company file says no.

use crate::refusals;

refusals! {
    ClientRefusal {
        NotRegistered => "client.not_registered", Some("client"),
            "Ce client n'existe pas : enregistrez-le d'abord.",
            "This client does not exist: register it first.";
        AlreadyRegistered => "client.already_registered", Some("client"),
            "Ce client est déjà enregistré avec d'autres informations : modifiez sa fiche.",
            "This client is already registered with other details: change its file.";
        Archived => "client.archived", Some("client"),
            "Ce client est archivé : restaurez-le avant de modifier sa fiche.",
            "This client is archived: restore it before changing its file.";
        NameMissing => "client.name_missing", Some("name"),
            "Le client n'a pas de nom : indiquez sa raison sociale.",
            "The client has no name: enter its legal name.";
        NotASiren { typed: String } => "client.not_a_siren", Some("siren"),
            "« {typed} » n'est pas un SIREN : vérifiez ses 9 chiffres.",
            "\"{typed}\" is not a SIREN: check its 9 digits.";
        NotASiret { typed: String } => "client.not_a_siret", Some("siret"),
            "« {typed} » n'est pas un SIRET : vérifiez ses 14 chiffres.",
            "\"{typed}\" is not a SIRET: check its 14 digits.";
        NotAVatNumber { typed: String } => "client.not_a_vat_number", Some("vatNumber"),
            "« {typed} » n'est pas un numéro de TVA européen : vérifiez les deux lettres du pays et ce qui suit.",
            "\"{typed}\" is not a European VAT number: check the country's two letters and what follows.";
        SiretOfAnotherCompany => "client.siret_of_another_company", Some("siret"),
            "Ce SIRET ne commence pas par le SIREN indiqué : corrigez l'un des deux.",
            "This SIRET does not begin with the given SIREN: correct one of the two.";
        VatNumberOfAnotherCompany => "client.vat_number_of_another_company", Some("vatNumber"),
            "Ce numéro de TVA n'est pas celui du SIREN indiqué : corrigez l'un des deux.",
            "This VAT number is not that of the given SIREN: correct one of the two.";
        CountryUnknown { country: String } => "client.country_unknown", Some("addresses"),
            "« {country} » n'est pas un pays : indiquez ses deux lettres, par exemple FR.",
            "\"{country}\" is not a country: enter its two letters, for example FR.";
        CityMissing => "client.city_missing", Some("addresses"),
            "Une adresse n'a pas de ville : complétez-la.",
            "An address has no city: complete it.";
        PaymentTooLate { days: u16 } => "client.payment_too_late", Some("paymentTerms"),
            "Un délai de {days} jours est trop long : choisissez au plus 365 jours.",
            "A delay of {days} days is too long: choose at most 365 days.";
        NotADayOfMonth { day: u8 } => "client.not_a_day_of_month", Some("paymentTerms"),
            "Le {day} n'existe pas dans un mois : choisissez un jour de 1 à 31.",
            "No month has a day {day}: choose a day from 1 to 31.";
        OwnParent => "client.own_parent", Some("parent"),
            "Une entreprise n'est pas sa propre maison mère : choisissez-en une autre.",
            "A company is not its own parent: choose another one.";
        OwnPartner => "client.own_partner", Some("partner"),
            "Une entreprise n'est pas son propre partenaire : choisissez-en un autre.",
            "A company is not its own partner: choose another one.";
        ContactAlreadyAdded => "client.contact_already_added", Some("contact"),
            "Ce contact existe déjà avec d'autres informations : modifiez-le.",
            "This contact already exists with other details: change it.";
        UnknownContact => "client.unknown_contact", Some("contact"),
            "Ce contact n'est pas (ou plus) dans cette entreprise : choisissez l'un des siens.",
            "This contact is not, or no longer, at this company: choose one of its own.";
        ForgottenContact => "client.forgotten_contact", Some("contact"),
            "Cette personne a demandé l'oubli : ajoutez un nouveau contact avec son accord.",
            "This person asked to be forgotten: add a new contact with their consent.";
        NotTheContactsOwn => "client.not_the_contacts_own", Some("contact"),
            "Les coordonnées doivent être rattachées au contact lui-même : saisissez-les sur sa fiche.",
            "The details must belong to the contact itself: enter them on its own card.";
    }
}

refusals! {
    /// What one company file cannot see for itself.
    FamilyRefusal {
        OwnSubsidiary => "client.own_subsidiary", Some("parent"),
            "Cette maison mère dépend déjà de ce client : détachez-la d'abord.",
            "This parent already belongs to this client: detach it first.";
    }
}
