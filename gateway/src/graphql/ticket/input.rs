//! What is typed about a ticket.

use crate::graphql::{
    outcome::command,
    words::{Priority, TicketStatus, TicketType},
};
use async_graphql::{Enum, InputObject};
use commands::ticket::{OpenTicket, WriteComment, WriteNote};
use domain::ticket::{Links, Next};
use kernel::{ClientId, ContactId, ContractId, FileId, MachineId, ProjectId, TicketId};
use uuid::Uuid;

/// What `ticketOpen` takes.
#[derive(InputObject)]
pub struct TicketOpenInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The company that asks; the caller's own when it is not said.
    pub client: Option<Uuid>,
    /// Whom it is for there.
    pub contact: Option<Uuid>,
    /// The request in a few words.
    pub subject: String,
    /// The request in full.
    #[graphql(default)]
    pub description: String,
    /// REQUEST when it is not said.
    #[graphql(name = "type")]
    pub kind: Option<TicketType>,
    /// NORMAL when it is not said.
    pub priority: Option<Priority>,
    /// What it is about, in the agency's words.
    pub theme: Option<String>,
    /// How far the work is, in the agency's words.
    pub stage: Option<String>,
    /// What it is about, beside its client.
    #[graphql(default)]
    pub links: TicketLinksInput,
    /// The closed ticket that it continues.
    pub follows: Option<Uuid>,
    /// What was uploaded for it.
    #[graphql(default)]
    pub files: Vec<Uuid>,
}

/// What a ticket is about, beside its client; what is not said is nothing.
#[derive(InputObject, Default)]
pub struct TicketLinksInput {
    /// What the work is counted under.
    contract: Option<Uuid>,
    /// The project.
    project: Option<Uuid>,
    /// The machine.
    machine: Option<Uuid>,
}

impl From<TicketLinksInput> for Links {
    fn from(links: TicketLinksInput) -> Links {
        Links {
            contract: links.contract.map(ContractId),
            project: links.project.map(ProjectId),
            machine: links.machine.map(MachineId),
        }
    }
}

impl TicketOpenInput {
    /// For the caller's own company where none is named.
    pub fn of(self, own: Option<ClientId>) -> OpenTicket {
        let nobodys = ClientId(Uuid::nil());
        OpenTicket {
            command: command(self.command_id),
            client: self.client.map(ClientId).or(own).unwrap_or(nobodys),
            contact: self.contact.map(ContactId),
            subject: self.subject,
            description: self.description,
            kind: self.kind.map_or_else(Default::default, Into::into),
            priority: self.priority.map_or_else(Default::default, Into::into),
            theme: said(self.theme),
            stage: said(self.stage),
            links: self.links.into(),
            files: self.files.into_iter().map(FileId).collect(),
            follows: self.follows.map(TicketId),
        }
    }
}

/// Nothing typed is nothing said.
pub fn said(label: Option<String>) -> Option<String> {
    let label = label?.trim().to_owned();
    (!label.is_empty()).then_some(label)
}

/// What `ticketRewrite` takes.
#[derive(InputObject)]
pub struct TicketRewriteInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// The request in a few words.
    pub subject: String,
    /// The request in full.
    pub description: String,
}

/// What a message of the team does besides.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum TicketNext {
    /// The client is to answer.
    AwaitClient,
    /// It is done.
    Resolve,
}

/// What `ticketWriteComment` takes.
#[derive(InputObject)]
pub struct TicketWriteCommentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// What is said.
    pub text: String,
    /// What was uploaded for it.
    #[graphql(default)]
    pub files: Vec<Uuid>,
    /// What it does besides, where the team says it.
    pub next: Option<TicketNext>,
}

impl From<TicketWriteCommentInput> for WriteComment {
    fn from(input: TicketWriteCommentInput) -> WriteComment {
        WriteComment {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            text: input.text,
            files: input.files.into_iter().map(FileId).collect(),
            next: input.next.map(|next| match next {
                TicketNext::AwaitClient => Next::AwaitClient,
                TicketNext::Resolve => Next::Resolve,
            }),
        }
    }
}

/// What `ticketWriteNote` takes.
#[derive(InputObject)]
pub struct TicketWriteNoteInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// What the team shall know, and nobody else.
    pub text: String,
    /// What was uploaded for it: the team's own, too.
    #[graphql(default)]
    pub files: Vec<Uuid>,
}

impl From<TicketWriteNoteInput> for WriteNote {
    fn from(input: TicketWriteNoteInput) -> WriteNote {
        WriteNote {
            command: command(input.command_id),
            ticket: TicketId(input.ticket),
            text: input.text,
            files: input.files.into_iter().map(FileId).collect(),
        }
    }
}

/// What `ticketRequestClosing` takes.
#[derive(InputObject)]
pub struct TicketRequestClosingInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// Why nothing more is needed.
    pub comment: String,
}

/// For what needs nothing but the ticket.
#[derive(InputObject)]
pub struct TicketInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
}

/// What `ticketClassify` takes: all of it, as it shall be.
#[derive(InputObject)]
pub struct TicketClassifyInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// What kind of request it is.
    #[graphql(name = "type")]
    pub kind: TicketType,
    /// What it is about, in the agency's words.
    pub theme: Option<String>,
    /// How far the work is, in the agency's words.
    pub stage: Option<String>,
}

/// What `ticketPrioritise` takes.
#[derive(InputObject)]
pub struct TicketPrioritiseInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// How much it matters.
    pub priority: Priority,
}

/// What `ticketLink` takes: all of it, as it shall be.
#[derive(InputObject)]
pub struct TicketLinkInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// What it is about, beside its client.
    pub links: TicketLinksInput,
}

/// What `ticketAssign` takes: a team, a person, or both.
#[derive(InputObject)]
pub struct TicketAssignInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// The team whose queue it goes to.
    pub team: Option<Uuid>,
    /// The person who has it.
    pub account: Option<Uuid>,
}

/// What `ticketAssignAutomatically` takes.
#[derive(InputObject)]
pub struct TicketAssignAutomaticallyInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// Where somebody is chosen; the team whose queue takes such tickets when it is not said.
    pub team: Option<Uuid>,
}

/// What `ticketChangeStatus` takes.
#[derive(InputObject)]
pub struct TicketChangeStatusInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket.
    pub ticket: Uuid,
    /// Where it goes; OPEN reopens what is resolved.
    pub to: TicketStatus,
    /// Why it is escalated.
    #[graphql(default)]
    pub reason: String,
}

/// What `ticketMerge` takes.
#[derive(InputObject)]
pub struct TicketMergeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the ticket that goes on elsewhere.
    pub ticket: Uuid,
    /// Where it goes on: a ticket of the same client.
    pub into: Uuid,
}
