//! The statement of conformity: what a running system shows of its own books, on paper. BI2.

mod facts;
#[cfg(test)]
mod tests;

use crate::{DocumentError, Letterhead, typesetter::typeset};
use domain::register::{Proof, Series};
use facts::Facts;
use kernel::{Day, Language, Party, Percent};

const TEMPLATE: &str = include_str!("../templates/conformity.typ");

/// What was found when somebody asked.
#[derive(Clone, Debug)]
pub struct Conformity {
    pub seller: Party,
    /// Of the program.
    pub version: &'static str,
    pub made_on: Day,
    pub history: Verified,
    pub series: Vec<(Series, Proof)>,
    /// Invoices and credit notes that bear a number, by the other way: one by one.
    pub numbered: [i64; 2],
    pub invoicing: Option<Invoicing>,
}

/// The journal of the tenant, checked event by event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub events: u64,
    pub seals: u64,
    pub unsealed: u64,
    /// What could not be proven, in the words of whoever checked.
    pub problems: Vec<String>,
    pub public_key: String,
}

/// How the agency invoices on that day.
#[derive(Clone, Debug, PartialEq)]
pub struct Invoicing {
    pub since: Day,
    pub vat_on_debits: bool,
    pub late_rate: Percent,
}

/// The statement as a PDF.
pub fn conformity(
    conformity: &Conformity,
    language: Language,
    head: &Letterhead,
) -> Result<Vec<u8>, DocumentError> {
    let facts = Facts::of(conformity, language);
    let name = format!("conformity/{}/{}", head.agency, conformity.made_on);
    typeset(TEMPLATE, &name, head, &facts)
}

impl Conformity {
    /// Nothing is left out, changed or put elsewhere, as far as it can be seen.
    pub fn holds(&self) -> bool {
        let counted = self.series.iter().zip(self.numbered);
        self.history.problems.is_empty()
            && self.series.iter().all(|(_, proof)| proof.holds())
            && counted
                .into_iter()
                .all(|((_, proof), count)| proof.count == count)
    }
}
