//! What lines come to: the lines of one VAT category and rate are summed, then the tax is computed and rounded once.

use super::arithmetic::part_of;
use super::line::{Line, LineAmount};
use super::refusal::InvoiceRefusal;
use kernel::{Currency, Money, Vat};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VatGroup {
    pub vat: Vat,
    pub net: Money,
    pub tax: Money,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Totals {
    /// By category, then by rate.
    pub groups: Vec<VatGroup>,
    pub net: Money,
    pub tax: Money,
    pub gross: Money,
}

impl Totals {
    pub fn none(currency: Currency) -> Totals {
        let zero = Money::zero(currency);
        Totals {
            groups: vec![],
            net: zero,
            tax: zero,
            gross: zero,
        }
    }

    pub fn group(&self, vat: Vat) -> Option<&VatGroup> {
        self.groups.iter().find(|group| group.vat == vat)
    }

    /// Both together, group by group; the tax is added and not computed again.
    pub fn plus(&self, other: &Totals) -> Result<Totals, InvoiceRefusal> {
        let mut sums = BTreeMap::new();
        for group in self.groups.iter().chain(&other.groups) {
            let (net, tax) = sums.entry(group.vat).or_insert((0, 0));
            *net += group.net.cents();
            *tax += group.tax.cents();
        }
        of_cents(sums, self.net.currency())
    }
}

pub fn totals(lines: &[Line], amounts: &[LineAmount], currency: Currency) -> Result<Totals, InvoiceRefusal> {
    beyond(&Totals::none(currency), lines, amounts, currency)
}

/// Of lines that come on top of others: the tax is what both together call for, less what was already asked. Alone they
/// are plain totals; several in a row come to the total of all.
pub fn beyond(
    already: &Totals,
    lines: &[Line],
    amounts: &[LineAmount],
    currency: Currency,
) -> Result<Totals, InvoiceRefusal> {
    let mut nets = BTreeMap::new();
    for (line, amount) in lines.iter().zip(amounts) {
        *nets.entry(line.vat).or_insert(0) += amount.net.cents();
    }
    let sums = nets.into_iter().map(|(vat, net)| {
        let before = already.group(vat);
        let net_before = before.map_or(0, |group| group.net.cents());
        let tax_before = before.map_or(0, |group| group.tax.cents());
        let tax = part_of(net_before + net, vat.rate.hundredths()) - tax_before;
        (vat, (net, tax))
    });
    of_cents(sums.collect(), currency)
}

fn of_cents(sums: BTreeMap<Vat, (i128, i128)>, currency: Currency) -> Result<Totals, InvoiceRefusal> {
    let money = |cents| Money::of_cents(cents, currency).map_err(|_| InvoiceRefusal::TooLarge);
    let net: i128 = sums.values().map(|(net, _)| net).sum();
    let tax: i128 = sums.values().map(|(_, tax)| tax).sum();
    let group = |(vat, (net, tax))| {
        Ok(VatGroup {
            vat,
            net: money(net)?,
            tax: money(tax)?,
        })
    };
    Ok(Totals {
        net: money(net)?,
        tax: money(tax)?,
        gross: money(net + tax)?,
        groups: sums.into_iter().map(group).collect::<Result<_, _>>()?,
    })
}
