//! Why an invoice says no.

use crate::refusals;
use kernel::{Currency, Day, Money, Percent};

refusals! {
    InvoiceRefusal {
        NotDrafted => "invoice.not_drafted", Some("invoice"),
            "Cette facture n'existe pas : préparez-la d'abord.",
            "This invoice does not exist: draft it first.";
        AlreadyDrafted => "invoice.already_drafted", Some("invoice"),
            "Cette facture existe déjà avec un autre contenu : modifiez-la.",
            "This invoice is already drafted with another content: change it.";
        Discarded => "invoice.discarded", Some("invoice"),
            "Ce brouillon est abandonné : préparez-en un nouveau.",
            "This draft is discarded: write a new one.";
        Frozen { number: String } => "invoice.frozen", Some("invoice"),
            "La facture {number} est validée et ne change plus : établissez un avoir.",
            "Invoice {number} is validated and changes no more: write a credit note.";
        NotValidated => "invoice.not_validated", Some("invoice"),
            "Cette facture est un brouillon : validez-la d'abord.",
            "This invoice is a draft: validate it first.";
        NoLines => "invoice.no_lines", Some("lines"),
            "La facture n'a aucune ligne : ajoutez-en une.",
            "The invoice has no line: add one.";
        LineTwice => "invoice.line_twice", Some("lines"),
            "Une ligne est nommée deux fois : gardez-la une fois, et ajoutez une nouvelle ligne pour le reste.",
            "A line is named twice: keep it once, and add a new line for the rest.";
        LabelMissing => "invoice.label_missing", Some("lines"),
            "Une ligne n'a pas de libellé : dites ce qui est facturé.",
            "A line has no label: say what is billed.";
        PriceNegative { price: Money } => "invoice.price_negative", Some("lines"),
            "Le prix {price:#} est négatif : pour retirer un montant, indiquez une quantité négative.",
            "The price {price} is negative: to take something off, enter a negative quantity.";
        QuantityOutOfRange => "invoice.quantity_out_of_range", Some("lines"),
            "Une quantité va jusqu'à un million, avec 4 décimales au plus : corrigez la ligne.",
            "A quantity goes up to a million, with 4 decimals at most: correct the line.";
        DiscountOutOfRange { discount: Money } => "invoice.discount_out_of_range", Some("lines"),
            "La remise de {discount:#} dépasse la ligne, ou est négative : indiquez de 0 au montant de la ligne.",
            "The discount of {discount} exceeds the line, or is negative: enter from 0 to the amount of the line.";
        OtherCurrency { currency: Currency } => "invoice.other_currency", Some("lines"),
            "La facture est en {currency} : indiquez ses montants dans cette monnaie.",
            "The invoice is in {currency}: enter its amounts in that currency.";
        RateAndCategoryDisagree { rate: Percent } => "invoice.rate_and_category_disagree", Some("lines"),
            "Un taux de {rate} ne va pas avec cette catégorie de TVA : seule la catégorie normale a un taux, et elle en a un.",
            "A rate of {rate} does not go with this VAT category: the standard one alone has a rate, and it has one.";
        TooLarge => "invoice.too_large", Some("lines"),
            "Le montant est trop grand : répartissez-le sur plusieurs factures.",
            "The amount is too large: spread it over several invoices.";
        TotalNegative { total: Money } => "invoice.total_negative", Some("lines"),
            "Le total est de {total:#} : ce qui est rendu au client est un avoir sur sa facture.",
            "The total is {total}: what goes back to the client is a credit note on their invoice.";
        ExemptionMissing => "invoice.exemption_missing", Some("exemption"),
            "Une ligne est exonérée de TVA : citez le texte de loi qui le permet.",
            "A line is exempt from VAT: name the law that allows it.";
        OutOfScopeAlone => "invoice.out_of_scope_alone", Some("lines"),
            "Ce qui est hors du champ de la TVA se facture à part : séparez les lignes en deux factures.",
            "What is out of the scope of VAT is billed apart: split the lines into two invoices.";
        BuyerAddressMissing => "invoice.buyer_address_missing", Some("invoice"),
            "Le client n'a pas d'adresse : ajoutez-en une à sa fiche.",
            "The client has no address: add one to their file.";
        BuyerSirenMissing => "invoice.buyer_siren_missing", Some("invoice"),
            "Le client est en France et n'a pas de SIREN : ajoutez-le à sa fiche.",
            "The client is in France and has no SIREN: add it to their file.";
        BuyerVatNumberMissing => "invoice.buyer_vat_number_missing", Some("invoice"),
            "La TVA est due par le client, dont le numéro de TVA manque : ajoutez-le à sa fiche.",
            "The client owes the VAT and their VAT number is missing: add it to their file.";
        DueDayOutOfReach => "invoice.due_day_out_of_reach", Some("terms"),
            "Ces conditions ne donnent pas de date d'échéance : choisissez-en d'autres.",
            "These terms give no due date: choose others.";
        DeductsMoreThanTotal { total: Money, deducted: Money } => "invoice.deducts_more_than_total", Some("deducts"),
            "Les acomptes ({deducted:#}) dépassent le total ({total:#}) : ajoutez ce qui manque, ou déduisez-en moins.",
            "The deposits ({deducted}) exceed the total ({total}): add what is missing, or deduct fewer.";
        DeductionsDisagree => "invoice.deductions_disagree", Some("deducts"),
            "Les acomptes déduits ne sont pas ceux du brouillon : relancez la validation.",
            "The deposits deducted are not those of the draft: validate again.";
        NotADeposit => "invoice.not_a_deposit", Some("deducts"),
            "Seule une facture d'acompte du même client et de la même monnaie peut être déduite : choisissez-en une.",
            "Only a deposit invoice of the same client and currency can be deducted: choose one.";
        DepositTwice => "invoice.deposit_twice", Some("deducts"),
            "Un acompte est nommé deux fois : déduisez-le une fois.",
            "A deposit is named twice: deduct it once.";
        OnlyABalanceDeducts => "invoice.only_a_balance_deducts", Some("deducts"),
            "Ni un acompte ni un avoir ne déduit d'acompte : retirez-les.",
            "Neither a deposit nor a credit note deducts deposits: remove them.";
        AlreadyDeducted { number: String } => "invoice.already_deducted", Some("deducts"),
            "L'acompte {number} est déjà déduit d'une autre facture : retirez-le de celle-ci.",
            "Deposit {number} is already deducted from another invoice: remove it from this one.";
        DepositCredited { number: String } => "invoice.deposit_credited", Some("deducts"),
            "L'acompte {number} a fait l'objet d'un avoir et ne se déduit plus : retirez-le.",
            "Deposit {number} was credited and is not deducted any more: remove it.";
        NotCreditable => "invoice.not_creditable", Some("invoice"),
            "Un avoir ne porte que sur une facture validée du même client et de la même monnaie : choisissez-en une.",
            "A credit note is about a validated invoice of the same client and currency: choose one.";
        CreditsTooMuch { left: Money } => "invoice.credits_too_much", Some("lines"),
            "Il ne reste que {left:#} à créditer, TVA par TVA : réduisez l'avoir.",
            "Only {left} is left to credit, rate by rate: reduce the credit note.";
        NothingToPay => "invoice.nothing_to_pay", Some("invoice"),
            "Un avoir ne se règle pas : enregistrez le remboursement sur la facture d'origine.",
            "A credit note is not paid: record the refund on the invoice it corrects.";
        AmountNotPositive { amount: Money } => "invoice.amount_not_positive", Some("amount"),
            "{amount:#} n'est pas un règlement : indiquez un montant au-dessus de zéro, au centime.",
            "{amount} is no payment: enter an amount above zero, to the cent.";
        PaysTooMuch { left: Money } => "invoice.pays_too_much", Some("amount"),
            "Il ne reste que {left:#} à payer : enregistrez ce montant, et le reste sur une autre facture.",
            "Only {left} is left to pay: record that amount, and the rest on another invoice.";
        PaidAhead { on: Day, today: Day } => "invoice.paid_ahead", Some("receivedOn"),
            "Le règlement est daté du {on:#} et nous sommes le {today:#} : indiquez un jour déjà venu.",
            "The payment is dated {on} and today is {today}: enter a day that has come.";
        PaymentKnown => "invoice.payment_known", Some("payment"),
            "Ce règlement est déjà enregistré avec d'autres valeurs : vérifiez la facture.",
            "This payment is already recorded with other values: check the invoice.";
        PaymentUnknown => "invoice.payment_unknown", Some("payment"),
            "Ce règlement n'est pas de cette facture : choisissez-en un qui l'est.",
            "This payment is not of this invoice: choose one that is.";
        RefundsTooMuch { left: Money } => "invoice.refunds_too_much", Some("amount"),
            "Il ne reste que {left:#} de ce règlement : remboursez ce montant au plus.",
            "Only {left} of this payment is left: refund that much at most.";
        NobodyToSendTo => "invoice.nobody_to_send_to", Some("contact"),
            "Le client n'a personne à qui écrire : ajoutez un contact avec une adresse mail à sa fiche.",
            "The client has nobody to write to: add a contact with a mail address to their file.";
        ContactWithoutMail => "invoice.contact_without_mail", Some("contact"),
            "Ce contact n'a pas d'adresse mail : ajoutez-la, ou choisissez-en un autre.",
            "This contact has no mail address: add it, or choose another one.";
        NotDisputed => "invoice.not_disputed", Some("invoice"),
            "Cette facture n'est pas contestée : il n'y a rien à régler.",
            "This invoice is not disputed: there is nothing to settle.";
        NothingOwed => "invoice.nothing_owed", Some("invoice"),
            "Il n'y a rien à réclamer sur cette facture : elle est payée, créditée ou contestée.",
            "There is nothing to claim on this invoice: it is paid, credited or disputed.";
    }
}
