//! To a person of the client by mail: once to each, unless it is wanted again. The first one is when it was sent.

use super::Decision;
use crate::invoice::command::MailInvoice;
use crate::invoice::event::{InvoiceMailed, InvoiceSent};
use crate::invoice::state::Issued;

pub fn mail_invoice(issued: &Issued, command: &MailInvoice) -> Decision {
    let MailInvoice { to, on, again } = *command;
    if issued.mailed.contains(&to) && !again {
        return Ok(vec![]);
    }
    let mut events = vec![InvoiceMailed { to, on }.into()];
    if issued.sent.is_none() {
        events.push(InvoiceSent { on }.into());
    }
    Ok(events)
}
