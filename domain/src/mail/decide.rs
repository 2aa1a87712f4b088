//! A message is decided on once, and one that is held once more.

use super::{
    command::{AcceptMail, HoldMail, MailCommand, RefuseMail, SetMailAside, TakeInMail},
    event::{MailAccepted, MailEvent, MailHeld, MailRefused, MailSetAside, MailTakenIn},
    refusal::MailRefusal,
    state::MailState,
};

type Decision = Result<Vec<MailEvent>, MailRefusal>;

pub fn decide(state: &MailState, command: &MailCommand) -> Decision {
    match command {
        MailCommand::TakeInMail(command) => first(state, taken_in(command)),
        MailCommand::HoldMail(command) => first(state, held(command)),
        MailCommand::SetMailAside(command) => first(state, aside(command)),
        MailCommand::AcceptMail(AcceptMail { ticket, by }) => {
            let (ticket, by) = (*ticket, *by);
            waiting(state, MailAccepted { ticket, by }.into())
        }
        MailCommand::RefuseMail(RefuseMail { by }) => waiting(state, MailRefused { by: *by }.into()),
    }
}

fn first(state: &MailState, event: MailEvent) -> Decision {
    match state {
        MailState::Unknown => Ok(vec![event]),
        MailState::In(_) | MailState::Held { .. } | MailState::Over => Err(MailRefusal::CameBefore),
    }
}

fn waiting(state: &MailState, event: MailEvent) -> Decision {
    match state {
        MailState::Held { .. } => Ok(vec![event]),
        MailState::Unknown | MailState::In(_) | MailState::Over => Err(MailRefusal::NotHeld),
    }
}

fn taken_in(command: &TakeInMail) -> MailEvent {
    let TakeInMail {
        mail,
        message_id,
        ticket,
        comment,
        original,
        at,
    } = command.clone();
    MailTakenIn {
        mail,
        message_id,
        ticket,
        comment,
        original,
        at,
    }
    .into()
}

fn held(command: &HoldMail) -> MailEvent {
    let HoldMail {
        mail,
        message_id,
        why,
        from,
        subject,
        original,
        at,
    } = command.clone();
    MailHeld {
        mail,
        message_id,
        why,
        from,
        subject,
        original,
        at,
    }
    .into()
}

fn aside(command: &SetMailAside) -> MailEvent {
    let SetMailAside {
        mail,
        why,
        from,
        subject,
        letter,
        at,
    } = command.clone();
    MailSetAside {
        mail,
        why,
        from,
        subject,
        letter,
        at,
    }
    .into()
}
