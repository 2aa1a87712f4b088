//! What was done for a company over a period, how long it took, and what remains. HB4.

mod facts;
mod words;

use crate::{DocumentError, Letterhead, typesetter::typeset};
use facts::Facts;
use kernel::{Day, Language, Minutes};

const TEMPLATE: &str = include_str!("../templates/activity.typ");

/// The facts, in the order in which they are to be read.
#[derive(Clone, Debug)]
pub struct Activity {
    pub company: String,
    pub from: Day,
    pub until: Day,
    pub banks: Vec<BankMoves>,
    pub work: Vec<WorkLine>,
    pub tickets: Vec<TicketLine>,
}

/// One hour bank over the period. What it held, what moved and what it holds always meet.
#[derive(Clone, Debug)]
pub struct BankMoves {
    /// What its contract is called, where it has one.
    pub name: Option<String>,
    pub before: Minutes,
    pub credited: Minutes,
    /// Below zero, as reversals are above.
    pub debited: Minutes,
    /// Corrections, refunds and what lapsed.
    pub otherwise: Minutes,
    pub after: Minutes,
}

/// Work that was validated.
#[derive(Clone, Debug)]
pub struct WorkLine {
    pub day: Day,
    pub ticket: Option<TicketName>,
    pub by: Option<String>,
    pub note: Option<String>,
    pub worked: Minutes,
    /// Taken from an hour bank.
    pub debited: Minutes,
    /// To be paid besides.
    pub billable: Minutes,
}

/// By which a ticket is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketName {
    pub number: i64,
    pub subject: Option<String>,
}

/// A ticket that was opened in the period.
#[derive(Clone, Debug)]
pub struct TicketLine {
    pub name: TicketName,
    pub opened: Day,
    /// None while somebody still has to do something.
    pub resolved: Option<Day>,
}

/// HB4: what the reader wants to see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choices {
    pub language: Language,
    pub by: Grouping,
    /// Who did the work.
    pub people: bool,
    /// The tickets of the period.
    pub tickets: bool,
}

/// What work stands together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    Ticket,
    Month,
    Person,
}

/// The report as a PDF.
pub fn activity(activity: &Activity, choices: Choices, head: &Letterhead) -> Result<Vec<u8>, DocumentError> {
    let facts = Facts::of(activity, choices);
    let name = format!(
        "activity/{}/{}/{}/{}",
        head.agency, activity.company, activity.from, activity.until
    );
    typeset(TEMPLATE, &name, head, &facts)
}

#[cfg(test)]
mod tests;
