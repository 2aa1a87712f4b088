//! Where an agency is written to, and whom it told lately that their request came: at most once a day each, so that two
//! machines that answer each other stop.

use crate::{Decider, commands, events, refusals};
use jiff::{SignedDuration, Timestamp};
use kernel::TicketId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The tenant's one; its stream has the tenant's id.
pub struct Mailbox;

pub const ACKNOWLEDGED_EVERY: SignedDuration = SignedDuration::from_hours(24);

commands! {
    MailboxCommand {
        ChooseAddress,
        Acknowledge,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChooseAddress {
    /// None: nobody writes to the agency.
    pub address: Option<String>,
}

/// Tell whoever wrote that their request came.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Acknowledge {
    /// Stands for the address, and tells nobody which one it is.
    pub sender: Uuid,
    pub ticket: TicketId,
    pub at: Timestamp,
}

events! {
    MailboxEvent {
        "mailbox.address_chosen" "1" => AddressChosen,
        "mailbox.acknowledged" "1" => SenderAcknowledged,
    }
}

/// What letters are answered to from now on. Raised by `ChooseAddress`; read by every letter, and by whoever looks for
/// the agency that a message is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddressChosen {
    pub address: String,
}

/// Somebody is told that their request came. Raised by `Acknowledge`; read by the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SenderAcknowledged {
    pub sender: Uuid,
    pub ticket: TicketId,
    pub at: Timestamp,
}

refusals! {
    MailboxRefusal {
        NotAnAddress => "mail.not_an_address", Some("address"),
            "Ce n'est pas une adresse mail : écrivez par exemple support@exemple.fr.",
            "This is not a mail address: write for instance support@example.org.";
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MailboxState {
    pub address: Option<String>,
    /// Within a day of the last one.
    pub acknowledged: BTreeMap<Uuid, Timestamp>,
}

impl Decider for Mailbox {
    const NAME: &'static str = "mailbox";
    const STATE_VERSION: i32 = 1;

    type Command = MailboxCommand;
    type Event = MailboxEvent;
    type Refusal = MailboxRefusal;
    type State = MailboxState;

    fn decide(state: &MailboxState, command: &MailboxCommand) -> Result<Vec<MailboxEvent>, MailboxRefusal> {
        match command {
            MailboxCommand::ChooseAddress(ChooseAddress { address }) => choose(state, address.as_deref()),
            MailboxCommand::Acknowledge(command) => Ok(acknowledge(state, command)),
        }
    }

    fn evolve(mut state: MailboxState, event: &MailboxEvent) -> MailboxState {
        match event {
            MailboxEvent::AddressChosen(chosen) => {
                state.address = Some(chosen.address.clone()).filter(|address| !address.is_empty());
            }
            MailboxEvent::SenderAcknowledged(event) => {
                state
                    .acknowledged
                    .retain(|_, at| event.at.duration_since(*at) < ACKNOWLEDGED_EVERY);
                state.acknowledged.insert(event.sender, event.at);
            }
        }
        state
    }
}

fn choose(state: &MailboxState, address: Option<&str>) -> Result<Vec<MailboxEvent>, MailboxRefusal> {
    let address = address.map(str::trim).unwrap_or_default().to_lowercase();
    if state.address.as_deref().unwrap_or_default() == address {
        return Ok(vec![]);
    }
    if !address.is_empty() && !is_an_address(&address) {
        return Err(MailboxRefusal::NotAnAddress);
    }
    Ok(vec![AddressChosen { address }.into()])
}

fn is_an_address(text: &str) -> bool {
    let plain = text
        .chars()
        .all(|sign| sign.is_ascii_graphic() && !"<>,;:\"\\()[]".contains(sign));
    let parts: Vec<&str> = text.split('@').collect();
    plain
        && text.len() <= 254
        && matches!(parts.as_slice(), [name, host] if !name.is_empty() && !host.is_empty())
}

/// Quiet where the same sender was told within a day.
fn acknowledge(state: &MailboxState, command: &Acknowledge) -> Vec<MailboxEvent> {
    let Acknowledge { sender, ticket, at } = *command;
    let lately = state.acknowledged.get(&sender);
    if lately.is_some_and(|last| at.duration_since(*last) < ACKNOWLEDGED_EVERY) {
        return vec![];
    }
    vec![SenderAcknowledged { sender, ticket, at }.into()]
}
