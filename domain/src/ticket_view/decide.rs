//! What a view answers. One function a command: quiet, no, yes.

use super::command::{ChangeTicketView, KeepTicketView, TicketViewCommand};
use super::event::{TicketViewChanged, TicketViewEvent, TicketViewKept, TicketViewRetired};
use super::refusal::TicketViewRefusal;
use super::state::{Kept, TicketViewState};

/// It stands in a menu.
pub const NAME_AT_MOST: usize = 100;
/// As much as every browser takes.
pub const ADDRESS_AT_MOST: usize = 2_000;

type Decision = Result<Vec<TicketViewEvent>, TicketViewRefusal>;

pub fn decide(state: &TicketViewState, command: &TicketViewCommand) -> Decision {
    match command {
        TicketViewCommand::KeepTicketView(command) => keep(state, command),
        TicketViewCommand::ChangeTicketView(command) => change(state.in_use()?, command),
        TicketViewCommand::RetireTicketView(_) => retire(state),
    }
}

fn keep(state: &TicketViewState, command: &KeepTicketView) -> Decision {
    let (name, address) = checked(&command.name, &command.address)?;
    let of = command.of;
    let wanted = Kept { name, address, of };
    if !state.is_to_define(&wanted)? {
        return Ok(vec![]);
    }
    let Kept { name, address, of } = wanted;
    let view = command.view;
    let kept = TicketViewKept {
        view,
        name,
        address,
        of,
    };
    Ok(vec![kept.into()])
}

fn change(before: &Kept, command: &ChangeTicketView) -> Decision {
    let (name, address) = checked(&command.name, &command.address)?;
    if before.name == name && before.address == address {
        return Ok(vec![]);
    }
    Ok(vec![TicketViewChanged { name, address }.into()])
}

fn retire(state: &TicketViewState) -> Decision {
    match state.is_to_retire()? {
        true => Ok(vec![TicketViewRetired {}.into()]),
        false => Ok(vec![]),
    }
}

/// A name and an address as they are kept.
fn checked(name: &str, address: &str) -> Result<(String, String), TicketViewRefusal> {
    let (name, address) = (name.trim(), address.trim());
    let address = address.strip_prefix('?').unwrap_or(address);
    if name.is_empty() {
        return Err(TicketViewRefusal::NameMissing);
    }
    if name.chars().count() > NAME_AT_MOST {
        return Err(TicketViewRefusal::NameTooLong { most: NAME_AT_MOST });
    }
    if address.len() > ADDRESS_AT_MOST {
        return Err(TicketViewRefusal::AddressTooLong {
            most: ADDRESS_AT_MOST,
        });
    }
    if !address
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'#')
    {
        return Err(TicketViewRefusal::NotAnAddress);
    }
    Ok((name.to_owned(), address.to_owned()))
}
