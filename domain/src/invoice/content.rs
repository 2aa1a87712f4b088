//! What an invoice says: as it is drafted, and what validation adds to it for good.

use super::line::{Line, LineAmount};
use super::refusal::InvoiceRefusal;
use super::totals::{Totals, VatGroup, totals};
use kernel::{Currency, Day, InvoiceId, Money, Party, PaymentTerms, Percent, Personal};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Invoice,
    /// Asked for ahead; deducted from the invoice of the balance.
    Deposit,
    CreditNote {
        of: InvoiceId,
    },
}

/// What a person may still change while it is a draft.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Content {
    pub lines: Vec<Line>,
    pub terms: PaymentTerms,
    /// Deposits that this invoice is the balance of.
    pub deducts: Vec<InvoiceId>,
    /// The law behind a line that is exempt.
    pub exemption: Option<String>,
    /// What the client calls it: a purchase order.
    pub reference: Option<String>,
    /// Where it was delivered, when that is not where it is billed.
    pub delivery: Option<Party>,
    pub note: Option<Personal>,
}

impl Content {
    pub fn of_lines(lines: Vec<Line>, terms: PaymentTerms) -> Content {
        Content {
            lines,
            terms,
            deducts: vec![],
            exemption: None,
            reference: None,
            delivery: None,
            note: None,
        }
    }

    pub fn amounts(&self, currency: Currency) -> Result<Vec<LineAmount>, InvoiceRefusal> {
        self.lines.iter().map(|line| line.amount(currency)).collect()
    }

    /// As they would be posted if nothing came before.
    pub fn priced(&self, currency: Currency) -> Result<(Vec<LineAmount>, Totals), InvoiceRefusal> {
        let amounts = self.amounts(currency)?;
        let totals = totals(&self.lines, &amounts, currency)?;
        Ok((amounts, totals))
    }
}

/// What the law wants said, as it held on the day of the invoice.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Mentions {
    /// "SAS au capital de 10 000 EUR", "RCS Lyon".
    pub legal_form: Option<String>,
    pub registry: Option<String>,
    /// A year, on what is late.
    pub late_rate: Percent,
    /// 40 EUR, in full on every invoice.
    pub indemnity: Money,
    /// The tax is owed when the invoice is issued, not when it is paid.
    pub vat_on_debits: bool,
    pub early_payment: Option<String>,
    pub iban: Option<String>,
    pub bic: Option<String>,
}

/// A deposit that was invoiced, as the balance takes it off.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Deduction {
    pub invoice: InvoiceId,
    pub number: String,
    pub issued_on: Day,
    pub groups: Vec<VatGroup>,
    pub gross: Money,
}

/// The invoice that a credit note takes back.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Credits {
    pub number: String,
    pub issued_on: Day,
    pub deposit: bool,
}

/// How money came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    Transfer,
    DirectDebit,
    Card,
    Cheque,
    Cash,
}
