//! What a supplier's invoice answers. One function a command: quiet, no, yes.

use super::check::faults;
use super::command::{ReceiveSupplierInvoice, RefuseSupplierInvoice, SupplierInvoiceCommand};
use super::event::{SupplierInvoiceEvent, SupplierInvoiceReceived, SupplierInvoiceRefused};
use super::refusal::SupplierInvoiceRefusal;
use super::state::SupplierInvoiceState;

type Decision = Result<Vec<SupplierInvoiceEvent>, SupplierInvoiceRefusal>;

pub fn decide(state: &SupplierInvoiceState, command: &SupplierInvoiceCommand) -> Decision {
    match command {
        SupplierInvoiceCommand::ReceiveSupplierInvoice(command) => receive(state, command),
        SupplierInvoiceCommand::RefuseSupplierInvoice(command) => refuse(state, command),
    }
}

fn receive(state: &SupplierInvoiceState, command: &ReceiveSupplierInvoice) -> Decision {
    match state {
        SupplierInvoiceState::Unreceived => {}
        SupplierInvoiceState::Received { file, .. } if *file == command.file => return Ok(vec![]),
        SupplierInvoiceState::Received { number, .. } | SupplierInvoiceState::Refused { number, .. } => {
            let number = number.clone();
            return Err(SupplierInvoiceRefusal::AlreadyReceived { number });
        }
    }
    let content = command.content.clone();
    Ok(vec![
        SupplierInvoiceReceived {
            file: command.file,
            on: command.on,
            faults: faults(&content, &command.ours),
            content,
        }
        .into(),
    ])
}

fn refuse(state: &SupplierInvoiceState, command: &RefuseSupplierInvoice) -> Decision {
    match state {
        SupplierInvoiceState::Unreceived => return Err(SupplierInvoiceRefusal::NotReceived),
        SupplierInvoiceState::Refused { .. } => return Err(SupplierInvoiceRefusal::AlreadyRefused),
        SupplierInvoiceState::Received { .. } => {}
    }
    if command
        .reason
        .text()
        .is_none_or(|reason| reason.trim().is_empty())
    {
        return Err(SupplierInvoiceRefusal::ReasonMissing);
    }
    let RefuseSupplierInvoice { reason, on } = command.clone();
    Ok(vec![SupplierInvoiceRefused { reason, on }.into()])
}
