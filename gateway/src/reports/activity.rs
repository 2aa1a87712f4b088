//! The activity report of one company (HB4).

use super::{Made, letterhead::letterhead, pressed};
use crate::{Application, Failure, graphql::context::scope_in};
use commands::{Action, Caller, Module, tenant::zone_of};
use documents::{Activity, BankMoves, Choices, Grouping, TicketLine, TicketName, WorkLine};
use kernel::{Day, Language, Minutes, Zone};
use projections::{
    activity::{self as read, Asked},
    runtime::Snapshot,
};
use serde::Deserialize;
use std::fmt;
use uuid::Uuid;

/// A year, and a day for those that have one more.
pub const DAYS_AT_MOST: i32 = 366;

/// What somebody wants to read, as it stands in an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub struct ActivityWanted {
    pub client: Uuid,
    pub from: Day,
    pub until: Day,
    pub language: Language,
    pub by: By,
    pub people: bool,
    pub tickets: bool,
}

/// What work stands together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Ticket,
    Month,
    Person,
}

/// As an address says it; the same words for the same wish.
impl fmt::Display for ActivityWanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ActivityWanted {
            client,
            from,
            until,
            people,
            tickets,
            ..
        } = self;
        let language = self.language.choose("french", "english");
        let by = match self.by {
            By::Ticket => "ticket",
            By::Month => "month",
            By::Person => "person",
        };
        write!(
            f,
            "client={client}&from={from}&until={until}&language={language}&by={by}&people={people}&tickets={tickets}"
        )
    }
}

/// None where there is no such company, or not for this caller.
pub async fn activity(
    app: &Application,
    caller: &Caller,
    wanted: ActivityWanted,
) -> Result<Option<Made>, Failure> {
    if caller.may(Module::HourBanks, Action::See).is_err() {
        return Ok(None);
    }
    let Some(facts) = facts(app, caller, wanted).await? else {
        return Ok(None);
    };
    let Some(head) = letterhead(app, caller.tenant).await? else {
        return Ok(None);
    };
    let title = wanted.language.choose("Activité", "Activity");
    let name = format!("{title} {} {} {}.pdf", facts.company, wanted.from, wanted.until);
    let choices = choices(wanted);
    let bytes = pressed(move || documents::activity(&facts, choices, &head)).await?;
    Ok(Some(Made {
        name,
        kind: "application/pdf",
        bytes,
    }))
}

fn choices(wanted: ActivityWanted) -> Choices {
    Choices {
        language: wanted.language,
        by: match wanted.by {
            By::Ticket => Grouping::Ticket,
            By::Month => Grouping::Month,
            By::Person => Grouping::Person,
        },
        people: wanted.people,
        tickets: wanted.tickets,
    }
}

async fn facts(
    app: &Application,
    caller: &Caller,
    wanted: ActivityWanted,
) -> Result<Option<Activity>, Failure> {
    let zone = zone_of(&app.runtime, caller.tenant).await?;
    let scope = scope_in(caller, Module::HourBanks);
    let mut snapshot = app.readers.snapshot(scope).await?;
    let Some(company) = read::company(&mut snapshot, wanted.client).await? else {
        return Ok(None);
    };
    let asked = Asked {
        client: wanted.client,
        from: wanted.from,
        until: wanted.until,
    };
    let banks = read::banks(&mut snapshot, asked).await?;
    let work = read::work(&mut snapshot, asked).await?;
    let tickets = match wanted.tickets && caller.may(Module::Tickets, Action::See).is_ok() {
        true => tickets(&mut snapshot, asked, &zone).await?,
        false => vec![],
    };
    Ok(Some(Activity {
        company,
        from: wanted.from,
        until: wanted.until,
        banks: banks.into_iter().map(bank_moves).collect(),
        work: work.into_iter().map(work_line).collect(),
        tickets,
    }))
}

async fn tickets(snapshot: &mut Snapshot, asked: Asked, zone: &Zone) -> Result<Vec<TicketLine>, Failure> {
    let between = zone.start_of(asked.from).zip(zone.start_of(asked.until.next()));
    let Some(between) = between else { return Ok(vec![]) };
    let found = read::tickets(snapshot, asked.client, between).await?;
    let line = |found: read::Ticket| TicketLine {
        name: TicketName {
            number: found.number,
            subject: found.subject,
        },
        opened: zone.day_of(found.opened_at.to_jiff()),
        resolved: found.resolved_at.map(|at| zone.day_of(at.to_jiff())),
    };
    Ok(found.into_iter().map(line).collect())
}

fn bank_moves(found: read::Bank) -> BankMoves {
    BankMoves {
        name: found.name,
        before: minutes(found.before),
        credited: minutes(found.credited),
        debited: minutes(found.debited),
        otherwise: minutes(found.otherwise),
        after: minutes(found.after),
    }
}

fn work_line(found: read::Work) -> WorkLine {
    WorkLine {
        day: Day(found.day.to_jiff()),
        ticket: found.number.map(|number| TicketName {
            number,
            subject: found.subject,
        }),
        by: found.by,
        note: found.note,
        worked: minutes(found.worked),
        debited: minutes(found.from_bank),
        billable: minutes(found.billable),
    }
}

/// What a decision accepted is never past the limit.
fn minutes(count: i64) -> Minutes {
    Minutes::try_new(count).unwrap_or_default()
}
