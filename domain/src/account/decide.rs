//! What an account answers. One function a command: quiet, no, yes.

use super::command::{AccountCommand, ChangeLevel, ChangeProfile, ChangeRole, OpenAccount, SetCost};
use super::event::{
    AccountClosed, AccountEvent, AccountOpened, CostSet, LevelChanged, ProfileChanged, RoleChanged,
};
use super::refusal::AccountRefusal;
use super::state::{AccountState, Holder};
use kernel::Personal;

type Decision = Result<Vec<AccountEvent>, AccountRefusal>;

pub fn decide(state: &AccountState, command: &AccountCommand) -> Decision {
    match command {
        AccountCommand::OpenAccount(command) => open_account(state, command),
        AccountCommand::ChangeRole(command) => change_role(state.open()?, command),
        AccountCommand::ChangeLevel(command) => change_level(state.open()?, command),
        AccountCommand::SetCost(command) => set_cost(state.open()?, command),
        AccountCommand::ChangeProfile(command) => change_profile(state.open()?, command),
        AccountCommand::CloseAccount(_) => close_account(state),
    }
}

fn open_account(state: &AccountState, command: &OpenAccount) -> Decision {
    let OpenAccount {
        account,
        name,
        email,
        role,
        client,
        language,
    } = command.clone();
    let opened = AccountOpened {
        account,
        name,
        email,
        role,
        client,
        language,
    };
    match state {
        AccountState::Unopened => {}
        AccountState::Open(holder) if holder.opened == opened => return Ok(vec![]),
        AccountState::Open(_) => return Err(AccountRefusal::AlreadyOpened),
        AccountState::Closed(_) => return Err(AccountRefusal::Closed),
    }
    check(&opened)?;
    Ok(vec![opened.into()])
}

fn check(opened: &AccountOpened) -> Result<(), AccountRefusal> {
    if text(&opened.name).is_empty() {
        return Err(AccountRefusal::NameMissing);
    }
    if !is_an_email(text(&opened.email)) {
        return Err(AccountRefusal::NotAnEmail);
    }
    match (opened.role.is_outside(), opened.client) {
        (true, None) => Err(AccountRefusal::CompanyMissing),
        (false, Some(_)) => Err(AccountRefusal::CompanyOfAColleague),
        (true, Some(_)) | (false, None) => Ok(()),
    }
}

fn text(personal: &Personal) -> &str {
    personal.text().unwrap_or_default().trim()
}

/// Something, an at sign, something with a dot. Whether it exists, only a mail tells.
fn is_an_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else {
        return false;
    };
    let dotted = host
        .split_once('.')
        .is_some_and(|(name, rest)| !name.is_empty() && !rest.is_empty());
    !local.is_empty() && dotted && !text.contains(char::is_whitespace)
}

fn change_role(holder: &Holder, command: &ChangeRole) -> Decision {
    let (from, to) = (holder.role, command.role);
    if from == to {
        return Ok(vec![]);
    }
    if from.is_outside() || to.is_outside() {
        return Err(AccountRefusal::ClientStaysClient);
    }
    Ok(vec![RoleChanged { from, to }.into()])
}

fn change_level(holder: &Holder, command: &ChangeLevel) -> Decision {
    let level = command.level;
    if holder.level == level {
        return Ok(vec![]);
    }
    Ok(vec![LevelChanged { level }.into()])
}

/// Work that was validated keeps its cost, so that a cost may be set for days that have passed.
fn set_cost(holder: &Holder, command: &SetCost) -> Decision {
    let SetCost { from, hourly } = *command;
    if holder.role.is_outside() {
        return Err(AccountRefusal::CostOfAnOutsider);
    }
    if hourly.is_negative() {
        return Err(AccountRefusal::CostNegative { hourly });
    }
    if holder.costs.get(&from) == Some(&hourly) {
        return Ok(vec![]);
    }
    Ok(vec![CostSet { from, hourly }.into()])
}

fn change_profile(holder: &Holder, command: &ChangeProfile) -> Decision {
    let ChangeProfile { name, language } = command.clone();
    if text(&name).is_empty() {
        return Err(AccountRefusal::NameMissing);
    }
    if holder.name == name && holder.language == language {
        return Ok(vec![]);
    }
    Ok(vec![ProfileChanged { name, language }.into()])
}

fn close_account(state: &AccountState) -> Decision {
    match state {
        AccountState::Unopened => Err(AccountRefusal::NotOpened),
        AccountState::Open(holder) => Ok(vec![
            AccountClosed {
                account: holder.opened.account,
            }
            .into(),
        ]),
        AccountState::Closed(_) => Ok(vec![]),
    }
}
