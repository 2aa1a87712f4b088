//! Whether an invoice agrees with itself: the rules of EN 16931 that add up (BR-CO), and whether it is for us.
//!
//! Amounts are compared to the cent. The tax of a rate may differ from its base times the rate by less than one unit of the
//! currency, as the standard allows whoever computes it line by line.

use super::content::{Content, Line, Tax, Totals};
use kernel::{Decimal, Party, to_the_cent};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What does not agree.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Fault {
    pub rule: Rule,
    /// What the invoice says, and what follows from the rest of it; none where no amount is at fault.
    pub said: Option<Decimal>,
    pub computed: Option<Decimal>,
    /// Of which rate it is said.
    pub tax: Option<Tax>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// BR-CO-10: the lines come to the total of the lines.
    Lines,
    /// BR-CO-11: what is taken off the whole comes to its total.
    Allowances,
    /// BR-CO-12: so does what is added.
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

impl Rule {
    pub const ALL: [Rule; 11] = [
        Rule::Lines,
        Rule::Allowances,
        Rule::Charges,
        Rule::Net,
        Rule::Tax,
        Rule::Gross,
        Rule::Due,
        Rule::TaxOfRate,
        Rule::BaseOfRate,
        Rule::DueDayMissing,
        Rule::AddressedToAnother,
    ];
}

/// In the order of the rules.
pub fn faults(content: &Content, ours: &Party) -> Vec<Fault> {
    let Totals {
        lines,
        allowances,
        charges,
        net,
        tax,
        gross,
        prepaid,
        rounding,
        due,
    } = content.totals;
    let off = |adds: bool| {
        let wanted = content.adjustments.iter().filter(move |one| one.adds == adds);
        sum(wanted.map(|one| one.amount))
    };
    let taxes = sum(content.vat.iter().map(|group| group.amount));
    let mut found = vec![];
    if !content.lines.is_empty() {
        found.extend(unless_same(Rule::Lines, lines, sum(nets(&content.lines))));
    }
    found.extend(unless_same(Rule::Allowances, allowances, off(false)));
    found.extend(unless_same(Rule::Charges, charges, off(true)));
    found.extend(unless_same(Rule::Net, net, sum([lines, -allowances, charges])));
    if !content.vat.is_empty() {
        found.extend(unless_same(Rule::Tax, tax, taxes));
    }
    found.extend(unless_same(Rule::Gross, gross, sum([net, tax])));
    found.extend(unless_same(Rule::Due, due, sum([gross, -prepaid, rounding])));
    found.extend(of_rates(content));
    if due > Decimal::ZERO && content.due_on.is_none() && content.terms.is_none() {
        found.push(bare(Rule::DueDayMissing));
    }
    if is_for_another(&content.buyer, ours) {
        found.push(bare(Rule::AddressedToAnother));
    }
    found
}

fn nets(lines: &[Line]) -> impl Iterator<Item = Decimal> {
    lines.iter().map(|line| line.net)
}

/// More than can be counted is as wrong as anything.
fn sum(amounts: impl IntoIterator<Item = Decimal>) -> Decimal {
    let mut amounts = amounts.into_iter();
    let all = amounts.try_fold(Decimal::ZERO, |sum, amount| sum.checked_add(amount));
    all.unwrap_or(Decimal::MAX)
}

fn unless_same(rule: Rule, said: Decimal, computed: Decimal) -> Option<Fault> {
    let fault = Fault {
        said: Some(said),
        computed: Some(computed),
        ..bare(rule)
    };
    (to_the_cent(said) != to_the_cent(computed)).then_some(fault)
}

fn bare(rule: Rule) -> Fault {
    Fault {
        rule,
        said: None,
        computed: None,
        tax: None,
    }
}

fn of_rates(content: &Content) -> Vec<Fault> {
    let bases = bases(content);
    let mut found = vec![];
    for group in &content.vat {
        let of_group = |fault: Fault| Fault {
            tax: Some(group.tax.clone()),
            ..fault
        };
        let base = bases.get(&key(&group.tax)).copied().unwrap_or_default();
        if !content.lines.is_empty() {
            found.extend(unless_same(Rule::BaseOfRate, group.base, base).map(of_group));
        }
        let computed = group.base.checked_mul(group.tax.rate);
        let computed = to_the_cent(computed.unwrap_or(Decimal::MAX) / Decimal::ONE_HUNDRED);
        let apart = group.amount.checked_sub(computed).unwrap_or(Decimal::MAX).abs();
        if apart >= Decimal::ONE {
            found.extend(unless_same(Rule::TaxOfRate, group.amount, computed).map(of_group));
        }
    }
    found
}

/// What the lines of each rate come to, with what is taken off and added to the whole.
fn bases(content: &Content) -> BTreeMap<(String, Decimal), Decimal> {
    let lines = content.lines.iter().map(|line| (&line.tax, line.net));
    let adjustments = content.adjustments.iter().map(|one| {
        let amount = if one.adds { one.amount } else { -one.amount };
        (&one.tax, amount)
    });
    let mut bases = BTreeMap::new();
    for (tax, amount) in lines.chain(adjustments) {
        let base = bases.entry(key(tax)).or_insert(Decimal::ZERO);
        *base = sum([*base, amount]);
    }
    bases
}

/// 20 and 20.00 are one rate.
fn key(tax: &Tax) -> (String, Decimal) {
    (tax.category.clone(), tax.rate.normalize())
}

/// Where both say who they are.
fn is_for_another(buyer: &Party, ours: &Party) -> bool {
    let differs = |one: &Option<String>, other: &Option<String>| matches!((one, other), (Some(one), Some(other)) if one != other);
    match (&buyer.siren, &ours.siren) {
        (Some(_), Some(_)) => differs(&buyer.siren, &ours.siren),
        _ => differs(&buyer.vat_number, &ours.vat_number),
    }
}
