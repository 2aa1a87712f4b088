//! Where a message goes. The order is the rule: what a machine sent first, then the conversation that it answers, then
//! the ticket that its subject names, then a new one, and whatever is left to a person.

use super::headers::{Headers, ReturnPath};
use kernel::{ClientId, TicketId};
use serde::{Deserialize, Serialize};

/// What is known of whom and of what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub sender: Sender,
    /// The ticket of the conversation that it answers.
    pub answers: Option<Ticket>,
    /// The ticket that its subject names.
    pub names: Option<Ticket>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    pub id: TicketId,
    pub client: ClientId,
    /// The sender asked for it, is whom it is for, watches it or has it.
    pub is_theirs: bool,
}

/// Whose address it is, within the agency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sender {
    #[default]
    Nobody,
    /// Of the team; whether they may answer.
    Colleague { may_answer: bool },
    /// Somebody outside: the companies they are of, those they look after, and whether they may ask at all.
    Outside {
        companies: Vec<ClientId>,
        looks_after: Vec<ClientId>,
        may_ask: bool,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    SetAside(WhyAside),
    Reply(TicketId),
    Open(ClientId),
    Hold(Held),
}

/// Why a message opens nothing and is answered by nobody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyAside {
    /// Our own, come back.
    Ours,
    /// A server could not deliver something.
    Bounce,
    /// It was sent by a machine.
    Automatic,
    /// It went to many.
    Bulk,
}

/// Why somebody is to look.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    UnknownSender,
    /// It says of nobody that they wrote it.
    WithoutSender,
    /// It answers a ticket that is another company's.
    AnotherCompany,
    /// Their right does not reach that far.
    NotAllowed,
    /// They are at several companies, and it does not say for which they ask.
    SeveralCompanies,
    /// One of the team wrote, and to no ticket: for whom is not known.
    FromTheTeam,
    /// It cannot be read.
    Unreadable,
}

pub fn verdict(headers: &Headers, known: &Known) -> Verdict {
    if let Some(why) = set_aside(headers) {
        return Verdict::SetAside(why);
    }
    if headers.from.is_none() {
        return Verdict::Hold(Held::WithoutSender);
    }
    if let Some(ticket) = known.answers {
        return reply(ticket, &known.sender);
    }
    // A number can be guessed: it counts for those whom the ticket is about.
    if let Some(ticket) = known.names.filter(|ticket| ticket.is_theirs) {
        return reply(ticket, &known.sender);
    }
    open(&known.sender)
}

/// What a machine sent by itself; none for what a person wrote.
pub fn set_aside(headers: &Headers) -> Option<WhyAside> {
    let auto_submitted = word(headers.auto_submitted.as_deref());
    let precedence = word(headers.precedence.as_deref());
    if headers.is_ours {
        return Some(WhyAside::Ours);
    }
    if headers.is_report {
        return Some(WhyAside::Bounce);
    }
    if auto_submitted.is_some_and(|word| word != "no")
        || headers.answers_by_itself
        || precedence.as_deref() == Some("auto_reply")
        || headers.return_path == ReturnPath::Empty
    {
        return Some(WhyAside::Automatic);
    }
    let bulk = matches!(precedence.as_deref(), Some("bulk" | "junk"));
    bulk.then_some(WhyAside::Bulk)
}

/// Whether its sender may be answered by itself. What a person wrote to an address that hands on to many, as groups do, is
/// a request; but whoever hands on is not to be told of it.
pub fn may_be_acknowledged(headers: &Headers) -> bool {
    word(headers.precedence.as_deref()).is_none_or(|word| word != "list")
}

/// The first word, before parameters and comments.
fn word(value: Option<&str>) -> Option<String> {
    let word = value?
        .split([';', '(', ' ', '\t'])
        .find(|word| !word.is_empty())?;
    Some(word.to_lowercase())
}

/// Whoever holds the thread of a conversation was given it. A known sender is held to what they may see all the same.
fn reply(ticket: Ticket, sender: &Sender) -> Verdict {
    match sender {
        Sender::Nobody | Sender::Colleague { may_answer: true } => Verdict::Reply(ticket.id),
        Sender::Colleague { may_answer: false } => Verdict::Hold(Held::NotAllowed),
        Sender::Outside {
            companies,
            looks_after,
            may_ask,
        } => {
            let speaks_for = companies.contains(&ticket.client) || looks_after.contains(&ticket.client);
            match (speaks_for, may_ask) {
                (true, true) => Verdict::Reply(ticket.id),
                (true, false) => Verdict::Hold(Held::NotAllowed),
                (false, _) => Verdict::Hold(Held::AnotherCompany),
            }
        }
    }
}

fn open(sender: &Sender) -> Verdict {
    match sender {
        Sender::Nobody => Verdict::Hold(Held::UnknownSender),
        Sender::Colleague { .. } => Verdict::Hold(Held::FromTheTeam),
        Sender::Outside { may_ask: false, .. } => Verdict::Hold(Held::NotAllowed),
        Sender::Outside { companies, .. } => match companies.as_slice() {
            [company] => Verdict::Open(*company),
            [] => Verdict::Hold(Held::UnknownSender),
            [_, _, ..] => Verdict::Hold(Held::SeveralCompanies),
        },
    }
}
