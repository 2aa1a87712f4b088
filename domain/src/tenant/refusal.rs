//! Why a tenant says no.

use crate::refusals;
use kernel::{Currency, Minutes, Money};

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
        PricesInAnotherCurrency { currency: Currency } => "tenant.prices_in_another_currency", Some("prices"),
            "L'agence compte en {currency} : indiquez le tarif dans cette monnaie.",
            "The agency counts in {currency}: enter the prices in that currency.";
        PriceNegative { price: Money } => "tenant.price_negative", Some("prices"),
            "{price:#} est négatif : indiquez ce que vaut une heure, 0 au moins.",
            "{price} is negative: enter what an hour is worth, 0 at least.";
        PriceTwice => "tenant.price_twice", Some("prices"),
            "Deux lignes du tarif disent la même classe et le même niveau : gardez-en une.",
            "Two lines of the prices name the same class and level: keep one.";
        RoundingOutOfRange { minutes: Minutes } => "tenant.rounding_out_of_range", Some("prices"),
            "Le pas et le minimum tiennent dans une journée, et {minutes} n'y tient pas : indiquez de 0 à 24 heures.",
            "The step and the minimum fit in a day, and {minutes} does not: enter from 0 to 24 hours.";
        ClosingWithoutDelay => "tenant.closing_without_delay", Some("afterDays"),
            "Un ticket clos le jour même ne laisse pas le temps de répondre : indiquez 1 jour au moins, ou rien.",
            "A ticket closed the same day leaves no time to answer: enter 1 day at least, or nothing.";
    }
}
