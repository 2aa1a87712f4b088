//! Why a tenant says no.

use crate::refusals;

refusals! {
    TenantRefusal {
        NotOpened => "tenant.not_opened", None,
            "Cet espace n'existe pas : ouvrez-le d'abord.",
            "This tenant does not exist: open it first.";
        AlreadyOpened => "tenant.already_opened", None,
            "Cet espace est déjà ouvert avec d'autres réglages : utilisez celui qui existe.",
            "This tenant is already open with other settings: use the one that exists.";
        NameMissing => "tenant.name_missing", Some("name"),
            "L'espace n'a pas de nom : indiquez celui de l'agence.",
            "The tenant has no name: enter the agency's.";
        LogoNotAPicture => "tenant.logo_not_a_picture", Some("logo"),
            "Le logo doit être une image PNG, JPEG ou WebP : envoyez-en une.",
            "The logo must be a PNG, JPEG or WebP picture: send one.";
        LogoTooLarge { bytes_at_most: u64 } => "tenant.logo_too_large", Some("logo"),
            "Le logo dépasse {bytes_at_most} octets : envoyez-en un plus léger.",
            "The logo is larger than {bytes_at_most} bytes: send a smaller one.";
    }
}
