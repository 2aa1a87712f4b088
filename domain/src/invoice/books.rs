//! Double entry: what each fact of an invoice is in the books, in the accounts of the French plan.
//!
//! Invariant: the debits of a fact are its credits, to the cent. A customer's own account stands beside 411 alone.

use super::content::{Kind, Means};
use super::event::{InvoiceEvent, InvoiceValidated};
use super::line::Nature;
use kernel::{ClientId, Currency, Day, Money, Vat};
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Account {
    Customers,
    DepositsReceived,
    VatCollected,
    Services,
    Goods,
    Bank,
    Cheques,
    Cash,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ledger {
    Sales,
    Bank,
    Cash,
}

/// One line: on one side, never on both.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Posting {
    pub account: Account,
    /// On customers' accounts alone.
    pub client: Option<ClientId>,
    /// Of the tax, which rate.
    pub vat: Option<Vat>,
    pub debit: Money,
    pub credit: Money,
}

/// What one fact is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub ledger: Ledger,
    pub on: Day,
    /// The number of the invoice that it is about.
    pub piece: String,
    pub piece_on: Day,
    pub postings: Vec<Posting>,
}

impl Account {
    pub fn number(self) -> &'static str {
        match self {
            Account::Customers => "411000",
            Account::DepositsReceived => "419100",
            Account::VatCollected => "445710",
            Account::Services => "706000",
            Account::Goods => "707000",
            Account::Bank => "512000",
            Account::Cheques => "511200",
            Account::Cash => "530000",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Account::Customers => "Clients",
            Account::DepositsReceived => "Clients - avances et acomptes reçus",
            Account::VatCollected => "TVA collectée",
            Account::Services => "Prestations de services",
            Account::Goods => "Ventes de marchandises",
            Account::Bank => "Banque",
            Account::Cheques => "Chèques à encaisser",
            Account::Cash => "Caisse",
        }
    }

    fn of(means: Means) -> Account {
        match means {
            Means::Transfer | Means::DirectDebit | Means::Card => Account::Bank,
            Means::Cheque => Account::Cheques,
            Means::Cash => Account::Cash,
        }
    }
}

impl Ledger {
    pub fn code(self) -> &'static str {
        match self {
            Ledger::Sales => "VE",
            Ledger::Bank => "BQ",
            Ledger::Cash => "CA",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Ledger::Sales => "Ventes",
            Ledger::Bank => "Banque",
            Ledger::Cash => "Caisse",
        }
    }

    fn of(means: Means) -> Ledger {
        match means {
            Means::Cash => Ledger::Cash,
            Means::Transfer | Means::DirectDebit | Means::Card | Means::Cheque => Ledger::Bank,
        }
    }
}

/// Nothing, for a fact that moves no money.
pub fn entry(event: &InvoiceEvent) -> Option<Entry> {
    match event {
        InvoiceEvent::InvoiceValidated(event) => Some(sale(event)),
        InvoiceEvent::PaymentRecorded(event) => {
            let received = Received {
                client: event.client,
                means: event.means,
                amount: event.amount,
            };
            Some(received.entry(event.received_on, &event.number))
        }
        InvoiceEvent::PaymentRefunded(event) => {
            let given_back = Received {
                client: event.client,
                means: event.means,
                amount: event.amount.negated(),
            };
            Some(given_back.entry(event.on, &event.number))
        }
        InvoiceEvent::InvoiceDrafted(_)
        | InvoiceEvent::DraftChanged(_)
        | InvoiceEvent::DraftDiscarded(_)
        | InvoiceEvent::InvoiceSent(_)
        | InvoiceEvent::InvoiceMailed(_)
        | InvoiceEvent::InvoiceCredited(_)
        | InvoiceEvent::DepositDeducted(_)
        | InvoiceEvent::InvoiceDisputed(_)
        | InvoiceEvent::DisputeSettled(_)
        | InvoiceEvent::ReminderRaised(_) => None,
    }
}

/// Below zero goes back.
struct Received {
    client: ClientId,
    means: Means,
    amount: Money,
}

impl Received {
    fn entry(&self, on: Day, number: &str) -> Entry {
        let mut book = Book::new(self.amount.currency());
        book.debit(Account::of(self.means), None, self.amount.cents());
        book.customer(self.client, -self.amount.cents());
        Entry {
            ledger: Ledger::of(self.means),
            on,
            piece: number.to_owned(),
            piece_on: on,
            postings: book.postings,
        }
    }
}

fn sale(event: &InvoiceValidated) -> Entry {
    let mut book = Book::new(event.currency);
    let is_credit_note = matches!(event.kind, Kind::CreditNote { .. });
    let side = if is_credit_note { -1 } else { 1 };
    let asked = if is_credit_note {
        event.totals.gross
    } else {
        event.due
    };
    book.customer(event.client, side * asked.cents());
    for deduction in &event.deductions {
        let net: i128 = deduction.groups.iter().map(|group| group.net.cents()).sum();
        book.debit(Account::DepositsReceived, None, net);
        for group in &deduction.groups {
            book.debit(Account::VatCollected, Some(group.vat), group.tax.cents());
        }
    }
    for (account, net) in sold(event) {
        book.debit(account, None, -side * net);
    }
    for group in &event.totals.groups {
        book.debit(Account::VatCollected, Some(group.vat), -side * group.tax.cents());
    }
    Entry {
        ledger: Ledger::Sales,
        on: event.issued_on,
        piece: event.number.clone(),
        piece_on: event.issued_on,
        postings: book.postings,
    }
}

/// What was sold, by account; a deposit, or what takes one back, is nothing sold yet.
fn sold(event: &InvoiceValidated) -> BTreeMap<Account, i128> {
    let of_deposit =
        event.kind == Kind::Deposit || event.credits.as_ref().is_some_and(|credits| credits.deposit);
    let account = |nature| match (of_deposit, nature) {
        (true, _) => Account::DepositsReceived,
        (false, Nature::Services) => Account::Services,
        (false, Nature::Goods) => Account::Goods,
    };
    let mut nets = BTreeMap::new();
    for (line, amount) in event.content.lines.iter().zip(&event.amounts) {
        *nets.entry(account(line.nature)).or_insert(0) += amount.net.cents();
    }
    nets
}

struct Book {
    currency: Currency,
    postings: Vec<Posting>,
}

impl Book {
    fn new(currency: Currency) -> Book {
        Book {
            currency,
            postings: vec![],
        }
    }

    fn customer(&mut self, client: ClientId, cents: i128) {
        let before = self.postings.len();
        self.debit(Account::Customers, None, cents);
        for posting in self.postings.iter_mut().skip(before) {
            posting.client = Some(client);
        }
    }

    /// Below zero is a credit, and zero is nothing.
    fn debit(&mut self, account: Account, vat: Option<Vat>, cents: i128) {
        let money = |cents| Money::of_cents(cents, self.currency).unwrap_or(Money::zero(self.currency));
        if cents == 0 {
            return;
        }
        self.postings.push(Posting {
            account,
            client: None,
            vat,
            debit: money(cents.max(0)),
            credit: money((-cents).max(0)),
        });
    }
}
