//! Why a seller says no.

use crate::refusals;
use kernel::Percent;

refusals! {
    SellerRefusal {
        NotIdentified => "seller.not_identified", None,
            "L'identité légale de l'agence manque : complétez-la dans les réglages de facturation.",
            "The agency's legal identity is missing: complete it in the invoicing settings.";
        NotInvoicing => "seller.not_invoicing", None,
            "Les réglages de facturation (TVA, intérêts de retard) manquent à cette date : complétez-les.",
            "The invoicing settings (VAT, interest on late payment) are missing on that day: complete them.";
        NameMissing => "seller.name_missing", Some("name"),
            "La raison sociale manque : indiquez celle de l'agence.",
            "The legal name is missing: enter the agency's.";
        AddressMissing => "seller.address_missing", Some("city"),
            "L'adresse du siège est incomplète : indiquez au moins la ville et le pays.",
            "The address of the registered office is incomplete: enter the city and the country at least.";
        SirenMissing => "seller.siren_missing", Some("siren"),
            "Une agence française facture avec son SIREN : indiquez-le.",
            "A French agency invoices with its SIREN: enter it.";
        VatNumberMissing => "seller.vat_number_missing", Some("vatNumber"),
            "Pour facturer la TVA, il faut un numéro de TVA : indiquez-le dans l'identité de l'agence.",
            "To charge VAT, a VAT number is needed: enter it in the agency's identity.";
        RateAndCategoryDisagree { rate: Percent } => "seller.rate_and_category_disagree", Some("vat"),
            "Un taux de {rate} ne va pas avec cette catégorie de TVA : seule la catégorie normale a un taux, et elle en a un.",
            "A rate of {rate} does not go with this VAT category: the standard one alone has a rate, and it has one.";
        ExemptionMissing => "seller.exemption_missing", Some("exemption"),
            "L'agence est exonérée de TVA : citez le texte de loi qui le permet.",
            "The agency is exempt from VAT: name the law that allows it.";
        NotAnIban => "seller.not_an_iban", Some("iban"),
            "Ce n'est pas un IBAN : vérifiez les chiffres.",
            "This is not an IBAN: check the digits.";
        RemindersOutOfOrder => "seller.reminders_out_of_order", Some("reminders"),
            "Les relances vont de la première à la dernière, 9 au plus, chacune plus tard que celle d'avant et dans l'année.",
            "Reminders go from the first to the last, 9 at most, each later than the one before and within a year.";
    }
}
