//! How a conversation is known again: what our letters are called, and the mark in their subjects.
//!
//! A letter is `letter.<its id>.<its ticket>@host`, and each refers to `ticket.<ticket>@host`, which nobody ever sent:
//! mail programs make one conversation of all that refer to the same. Both ids are nobody's to guess.

use kernel::TicketId;
use uuid::Uuid;

/// Without brackets.
pub fn root_of(ticket: TicketId, host: &str) -> String {
    format!("ticket.{}@{host}", ticket.0.simple())
}

/// Without brackets.
pub fn letter_about(letter: Uuid, ticket: TicketId, host: &str) -> String {
    format!("letter.{}.{}@{host}", letter.simple(), ticket.0.simple())
}

/// The ticket that one of ours, or the name they all refer to, is about.
pub fn ticket_in(reference: &str) -> Option<TicketId> {
    let (name, _) = reference.split_once('@')?;
    let parts: Vec<&str> = name.split('.').collect();
    match parts.as_slice() {
        ["ticket", ticket] | ["letter", _, ticket] => id(ticket).map(TicketId),
        _ => None,
    }
}

/// The letter that one of ours is.
pub fn letter_in(reference: &str) -> Option<Uuid> {
    let (name, _) = reference.split_once('@')?;
    let parts: Vec<&str> = name.split('.').collect();
    match parts.as_slice() {
        ["letter", letter, _] | [letter] => id(letter),
        _ => None,
    }
}

/// Written as we write it, and in no other way.
fn id(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

/// In the subject of every letter about a ticket.
pub fn mark(number: i64) -> String {
    format!("[#{number}]")
}

/// The number that a subject names; the first of several.
pub fn number_in(subject: &str) -> Option<i64> {
    subject.split("[#").skip(1).find_map(|rest| {
        let (number, _) = rest.split_once(']')?;
        let digits = !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit());
        number.parse().ok().filter(|_| digits)
    })
}
