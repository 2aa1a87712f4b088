//! Why a file is no invoice that can be read.

use crate::refusals;

refusals! {
    Unreadable {
        NotAnInvoice => "supplier_invoice.not_an_invoice", Some("file"),
            "Ce fichier n'est ni un PDF ni un XML : déposez la facture telle que le fournisseur l'a envoyée.",
            "This file is neither a PDF nor an XML: send the invoice as the supplier sent it.";
        NothingWithin => "supplier_invoice.nothing_within", Some("file"),
            "Ce PDF ne contient pas de facture électronique : demandez au fournisseur une facture Factur-X.",
            "There is no electronic invoice in this PDF: ask the supplier for a Factur-X invoice.";
        SeveralWithin => "supplier_invoice.several_within", Some("file"),
            "Ce PDF contient plusieurs factures électroniques : demandez au fournisseur un fichier par facture.",
            "There are several electronic invoices in this PDF: ask the supplier for one file an invoice.";
        Encrypted => "supplier_invoice.encrypted", Some("file"),
            "Ce PDF est chiffré : demandez au fournisseur un fichier sans mot de passe.",
            "This PDF is encrypted: ask the supplier for a file without a password.";
        TooLarge => "supplier_invoice.too_large", Some("file"),
            "Cette facture est trop volumineuse : 20 Mo au plus, dont 5 Mo de données et 2 000 lignes.",
            "This invoice is too large: 20 MB at most, of them 5 MB of data and 2,000 lines.";
        Broken { place: String } => "supplier_invoice.broken", Some("file"),
            "Les données de cette facture ne sont pas un XML correct ({place}) : signalez-le au fournisseur.",
            "The data of this invoice are no correct XML ({place}): tell the supplier.";
        AnotherSyntax { root: String } => "supplier_invoice.another_syntax", Some("file"),
            "Les données de cette facture sont d'un autre genre ({root}) : demandez au fournisseur une facture Factur-X.",
            "The data of this invoice are of another kind ({root}): ask the supplier for a Factur-X invoice.";
        Missing { element: &'static str } => "supplier_invoice.missing", Some("file"),
            "Il manque un élément obligatoire à cette facture ({element}) : signalez-le au fournisseur.",
            "Something that is mandatory is missing in this invoice ({element}): tell the supplier.";
        NotUsable { element: &'static str, said: String } => "supplier_invoice.not_usable", Some("file"),
            "Une valeur de cette facture n'est pas utilisable ({element} : {said}) : signalez-le au fournisseur.",
            "A value of this invoice cannot be used ({element}: {said}): tell the supplier.";
    }
}
