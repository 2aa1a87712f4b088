//! The alert that stands goes into a ticket: once more into the last one while it is worked on, into a new one otherwise
//! (RM4).

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::{Work, derived},
    ticket::{self, OpenTicket, Voice, current},
    workload,
};
use domain::{
    machine::{self, Machine, MachineState, alert::Alert},
    ticket::{Author, Channel, Links, Side, WriteNote},
};
use journal::Receipt;
use kernel::{CommandId, CommentId, MachineId, Personal, TicketId, TicketType};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ReportAlert {
    pub command: CommandId,
    pub machine: MachineId,
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
            let Some(opening) = opening(input, &enrolled.alert) else {
                return Ok(());
            };
            let ticket = match told_again(work, input, &enrolled.alert).await? {
                Some(ticket) => ticket,
                None => open_one(work, opening).await?,
            };
            let report = machine::ReportAlert { ticket };
            work.decide::<Machine>(input.machine.0, report).await.map(drop)
        })
        .await
}

/// None once it is over.
fn opening(input: &ReportAlert, alert: &Alert) -> Option<OpenTicket> {
    let raised = alert.raised.clone()?;
    Some(OpenTicket {
        command: input.command,
        client: raised.client,
        contact: None,
        subject: raised.subject,
        description: String::new(),
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
    })
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
    let text = format!("{} (×{})", raised.subject, alert.times + 1);
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
