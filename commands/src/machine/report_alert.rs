//! The alert that stands goes into a ticket: once more into the last one while it is worked on, into a new one otherwise
//! (RM4).

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    alert_rule::terms_of,
    runtime::{Work, derived},
    ticket::{self, OpenTicket, Voice, current},
    workload,
};
use domain::{
    machine::{self, Machine, MachineState, alert::Alert},
    ticket::{Author, Channel, Links, Side, WriteNote},
};
use journal::Receipt;
use kernel::{AlertRuleId, CommandId, CommentId, MachineId, Personal, TicketId, TicketType};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ReportAlert {
    pub command: CommandId,
    pub machine: MachineId,
    /// None is silence.
    pub rule: Option<AlertRuleId>,
}

pub async fn report_alert(
    runtime: &Runtime,
    caller: &Caller,
    input: ReportAlert,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.report_alert",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let MachineState::Enrolled(enrolled) = work.look::<Machine>(input.machine.0).await?.clone()
            else {
                return Ok(());
            };
            let alert = enrolled.alerts.of(input.rule);
            let Some(opening) = opening(work, input, &alert).await? else {
                return Ok(());
            };
            let ticket = match told_again(work, input, &alert).await? {
                Some(ticket) => ticket,
                None => open_one(work, opening).await?,
            };
            let rule = input.rule;
            let report = machine::ReportAlert { rule, ticket };
            work.decide::<Machine>(input.machine.0, report).await.map(drop)
        })
        .await
}

/// None once it is over. A rule says what to do.
async fn opening(
    work: &Work,
    input: &ReportAlert,
    alert: &Alert,
) -> Result<Option<OpenTicket>, CommandError> {
    let Some(raised) = alert.raised.clone() else {
        return Ok(None);
    };
    let terms = match input.rule {
        Some(rule) => terms_of(work, rule).await?,
        None => None,
    };
    Ok(Some(OpenTicket {
        command: input.command,
        client: raised.client,
        contact: None,
        subject: raised.subject,
        description: terms.map(|terms| terms.description).unwrap_or_default(),
        kind: TicketType::Incident,
        priority: raised.priority,
        theme: None,
        stage: None,
        links: Links {
            machine: Some(input.machine),
            ..Links::default()
        },
        files: vec![],
        follows: None,
    }))
}

async fn open_one(work: &mut Work, opening: OpenTicket) -> Result<TicketId, CommandError> {
    let voice = Voice {
        author: Author::Program,
        side: Side::Team,
        channel: Channel::Alert,
        at: work.now,
        files_of: None,
    };
    ticket::open(work, &opening, &voice).await?;
    Ok(opening.ticket())
}

/// None where there is no ticket that is worked on.
async fn told_again(
    work: &mut Work,
    input: &ReportAlert,
    alert: &Alert,
) -> Result<Option<TicketId>, CommandError> {
    let (Some(last), Some(raised)) = (alert.ticket, &alert.raised) else {
        return Ok(None);
    };
    let (ticket, found) = current(work, last).await?;
    if !found.status.is_pending() || found.client() != raised.client {
        return Ok(None);
    }
    let times = alert.times + 1;
    if !is_worth_a_note(times) {
        return Ok(Some(last));
    }
    let text = format!("{} (×{times})", raised.subject);
    let note = WriteNote {
        note: CommentId(derived(input.command.0, "comment")),
        author: Author::Program,
        text: Personal::new(found.client().0, &text),
        files: vec![],
        at: work.now,
    };
    workload::decide(work, ticket, note).await?;
    Ok(Some(last))
}

/// The alert counts each; its ticket is told of the second, and then of each that is ten times as many.
fn is_worth_a_note(times: u32) -> bool {
    times == 2 || times > 2 && 10_u32.pow(times.ilog10()) == times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rm4_an_alert_that_comes_back_often_is_not_told_each_time() {
        let told: Vec<u32> = (1..=2_000).filter(|times| is_worth_a_note(*times)).collect();
        assert_eq!(told, [2, 10, 100, 1_000]);
    }
}
