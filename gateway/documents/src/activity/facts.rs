//! The report as the template reads it: texts in their order, sums already made.

use super::{Activity, BankMoves, Choices, Grouping, TicketLine, WorkLine, words::Words};
use crate::speech::Speech;
use kernel::Minutes;
use serde::Serialize;

#[derive(Serialize)]
pub struct Facts {
    words: &'static Words,
    company: String,
    period: String,
    /// Year, month, day: a document is of the last day that it tells of, whenever it is made.
    dated: (i16, i8, i8),
    people: bool,
    /// Worked, taken from hours, billed besides, left.
    summary: [String; 4],
    any_billable: bool,
    banks: Vec<Bank>,
    groups: Vec<Group>,
    total: Sums,
    /// None where they are not wanted.
    tickets: Option<Vec<Ticket>>,
}

#[derive(Serialize)]
struct Bank {
    name: Option<String>,
    before: String,
    credited: String,
    debited: String,
    otherwise: String,
    after: String,
}

#[derive(Serialize)]
struct Group {
    title: String,
    lines: Vec<Line>,
    sums: Sums,
}

#[derive(Serialize)]
struct Line {
    day: String,
    /// What the group does not say already.
    about: Option<String>,
    note: Option<String>,
    by: Option<String>,
    sums: Sums,
}

#[derive(Serialize)]
struct Sums {
    worked: String,
    debited: String,
    billable: String,
}

#[derive(Serialize)]
struct Ticket {
    name: String,
    opened: String,
    resolved: String,
}

impl Facts {
    pub fn of(activity: &Activity, choices: Choices) -> Facts {
        let speech = Speech(choices.language);
        let all: Vec<&WorkLine> = activity.work.iter().collect();
        let left = Minutes::total(activity.banks.iter().map(|bank| bank.after));
        let total = Sums::of(&all);
        let tickets = activity.tickets.iter();
        Facts {
            words: speech.words(),
            company: activity.company.clone(),
            period: speech.period(activity.from, activity.until),
            dated: {
                let day = activity.until.0;
                (day.year(), day.month(), day.day())
            },
            people: choices.people && choices.by != Grouping::Person,
            summary: summary(&all, left),
            any_billable: all.iter().any(|line| !line.billable.is_zero()),
            banks: activity.banks.iter().map(bank).collect(),
            groups: groups(&all, choices),
            total,
            tickets: choices
                .tickets
                .then(|| tickets.map(|line| ticket(line, speech)).collect()),
        }
    }
}

fn summary(work: &[&WorkLine], left: Minutes) -> [String; 4] {
    let sum = |of: fn(&WorkLine) -> Minutes| Minutes::total(work.iter().map(|line| of(line))).to_string();
    [
        sum(|line| line.worked),
        sum(|line| line.debited),
        sum(|line| line.billable),
        left.to_string(),
    ]
}

fn bank(moves: &BankMoves) -> Bank {
    Bank {
        name: moves.name.clone(),
        before: moves.before.to_string(),
        credited: Speech::signed(moves.credited),
        debited: Speech::signed(moves.debited),
        otherwise: Speech::signed(moves.otherwise),
        after: moves.after.to_string(),
    }
}

/// In the order in which each group is met first.
fn groups(work: &[&WorkLine], choices: Choices) -> Vec<Group> {
    let speech = Speech(choices.language);
    let mut met: Vec<(String, Vec<&WorkLine>)> = vec![];
    for line in work {
        let title = title(line, choices.by, speech);
        match met.iter_mut().find(|(known, _)| *known == title) {
            Some((_, lines)) => lines.push(line),
            None => met.push((title, vec![line])),
        }
    }
    let group = |(title, lines): (String, Vec<&WorkLine>)| Group {
        title,
        sums: Sums::of(&lines),
        lines: lines.into_iter().map(|line| shown(line, choices)).collect(),
    };
    met.into_iter().map(group).collect()
}

fn title(line: &WorkLine, by: Grouping, speech: Speech) -> String {
    match by {
        Grouping::Ticket => ticket_of(line, speech).unwrap_or_else(|| speech.without_ticket()),
        Grouping::Month => speech.month(line.day),
        Grouping::Person => line.by.clone().unwrap_or_else(|| speech.somebody()),
    }
}

fn ticket_of(line: &WorkLine, speech: Speech) -> Option<String> {
    let name = line.ticket.as_ref()?;
    Some(speech.ticket(name.number, name.subject.as_deref()))
}

fn shown(line: &WorkLine, choices: Choices) -> Line {
    let speech = Speech(choices.language);
    let about = match choices.by {
        Grouping::Ticket => None,
        Grouping::Month | Grouping::Person => ticket_of(line, speech),
    };
    let by = || line.by.clone().unwrap_or_else(|| speech.somebody());
    Line {
        day: speech.day(line.day),
        about,
        note: line.note.clone(),
        by: (choices.people && choices.by != Grouping::Person).then(by),
        sums: Sums::of(&[line]),
    }
}

fn ticket(line: &TicketLine, speech: Speech) -> Ticket {
    Ticket {
        name: speech.ticket(line.name.number, line.name.subject.as_deref()),
        opened: speech.day(line.opened),
        resolved: line
            .resolved
            .map_or_else(|| speech.pending(), |day| speech.day(day)),
    }
}

impl Sums {
    fn of(lines: &[&WorkLine]) -> Sums {
        let sum = |of: fn(&WorkLine) -> Minutes| Minutes::total(lines.iter().map(|line| of(line)));
        Sums {
            worked: sum(|line| line.worked).to_string(),
            debited: Speech::or_blank(sum(|line| line.debited)),
            billable: Speech::or_blank(sum(|line| line.billable)),
        }
    }
}
