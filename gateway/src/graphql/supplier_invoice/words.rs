//! The rules that a supplier's invoice may break, and how a person is told.

use async_graphql::Enum;
use domain::supplier_invoice::{Fault, Rule};
use kernel::{Decimal, Language};

/// Whether a supplier asks for money or gives it back.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::supplier_invoice::Kind")]
pub enum SupplierInvoiceKind {
    /// It asks for money.
    Invoice,
    /// It gives money back.
    CreditNote,
}

/// A rule that a supplier's invoice may break.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::supplier_invoice::Rule")]
pub enum SupplierInvoiceRule {
    /// BR-CO-10: the lines come to the total of the lines.
    Lines,
    /// BR-CO-11: what is taken off the whole comes to its total.
    Allowances,
    /// BR-CO-12: what is added to the whole comes to its total.
    Charges,
    /// BR-CO-13: lines, less allowances, with charges, are the total before tax.
    Net,
    /// BR-CO-14: the taxes of all rates are the total of the tax.
    Tax,
    /// BR-CO-15: both together are the total with tax.
    Gross,
    /// BR-CO-16: less what was paid, rounded, it is what is asked for.
    Due,
    /// BR-CO-17: the tax of a rate follows from its base.
    TaxOfRate,
    /// BR-S-08 and its like: the base of a rate is what its lines come to.
    BaseOfRate,
    /// BR-CO-25: what asks for money says until when.
    DueDayMissing,
    /// The buyer is another company than the agency.
    AddressedToAnother,
}

/// One sentence, with both amounts where there are two.
pub fn told(fault: &Fault, language: Language) -> String {
    let (french, english, name) = words(fault.rule);
    let rule = language.choose(french, english);
    let of_rate = fault.tax.as_ref().map_or_else(String::new, |tax| {
        format!(" ({} {} %)", tax.category, tax.rate.normalize())
    });
    let amounts = fault
        .said
        .zip(fault.computed)
        .map_or_else(String::new, |(said, computed)| {
            let (said, computed) = (amount(said, language), amount(computed, language));
            language.choose(
                format!("\u{202f}: {said} annoncé, {computed} attendu"),
                format!(": {said} is said, {computed} is expected"),
            )
        });
    let named = name.map_or_else(String::new, |name| format!(" ({name})"));
    format!("{rule}{of_rate}{amounts}{named}.")
}

fn amount(amount: Decimal, language: Language) -> String {
    let written = format!("{:.2}", kernel::to_the_cent(amount));
    language.choose(written.replace('.', ","), written)
}

type Words = (&'static str, &'static str, Option<&'static str>);

fn words(rule: Rule) -> Words {
    let of = |french, english, name| (french, english, Some(name));
    match rule {
        Rule::Lines => of(
            "Les lignes ne font pas leur total",
            "The lines do not come to their total",
            "BR-CO-10",
        ),
        Rule::Allowances => of(
            "Les remises ne font pas leur total",
            "The allowances do not come to their total",
            "BR-CO-11",
        ),
        Rule::Charges => of(
            "Les frais ne font pas leur total",
            "The charges do not come to their total",
            "BR-CO-12",
        ),
        Rule::Net => of(
            "Le total HT ne suit pas des lignes, remises et frais",
            "The total before tax does not follow from lines, allowances and charges",
            "BR-CO-13",
        ),
        Rule::Tax => of(
            "Les TVA des taux ne font pas le total de TVA",
            "The taxes of the rates do not come to the total of the tax",
            "BR-CO-14",
        ),
        Rule::Gross => of(
            "Le total TTC n'est pas le total HT plus la TVA",
            "The total with tax is not the total before tax and the tax",
            "BR-CO-15",
        ),
        Rule::Due => of(
            "Le net à payer ne suit pas du total TTC et de ce qui est déjà payé",
            "The amount due does not follow from the total with tax and what was paid",
            "BR-CO-16",
        ),
        Rule::TaxOfRate => of(
            "La TVA d'un taux ne suit pas de sa base",
            "The tax of a rate does not follow from its base",
            "BR-CO-17",
        ),
        Rule::BaseOfRate => of(
            "La base d'un taux n'est pas ce que font ses lignes",
            "The base of a rate is not what its lines come to",
            "BR-S-08",
        ),
        Rule::DueDayMissing => of(
            "Ni échéance ni conditions de paiement ne sont dites",
            "Neither a due date nor payment terms are said",
            "BR-CO-25",
        ),
        Rule::AddressedToAnother => (
            "Le client de cette facture est une autre entreprise que la vôtre",
            "The buyer of this invoice is another company than yours",
            None,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::supplier_invoice::Tax;

    #[test]
    fn bi2_a_fault_is_told_with_both_amounts_and_the_name_of_its_rule() {
        let fault = Fault {
            rule: Rule::TaxOfRate,
            said: Some(Decimal::new(2_100, 2)),
            computed: Some(Decimal::new(2_000, 2)),
            tax: Some(Tax {
                category: "S".to_owned(),
                rate: Decimal::new(2_000, 2),
            }),
        };
        assert_eq!(
            told(&fault, Language::French),
            "La TVA d'un taux ne suit pas de sa base (S 20 %)\u{202f}: 21,00 annoncé, 20,00 attendu (BR-CO-17)."
        );
        assert_eq!(
            told(&fault, Language::English),
            "The tax of a rate does not follow from its base (S 20 %): 21.00 is said, 20.00 is expected (BR-CO-17)."
        );
    }

    #[test]
    fn bi2_every_rule_has_words_of_its_own() {
        let said: std::collections::BTreeSet<_> = Rule::ALL.map(|rule| words(rule).0).into_iter().collect();
        assert_eq!(said.len(), Rule::ALL.len());
    }
}
