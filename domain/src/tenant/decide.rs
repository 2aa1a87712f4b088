//! What a tenant answers. One function a command: quiet, no, yes.

use super::command::{BrandTenant, OpenTenant, RenameTenant, TenantCommand};
use super::event::{TenantBranded, TenantEvent, TenantOpened, TenantRenamed};
use super::refusal::TenantRefusal;
use super::state::{Agency, TenantState};

type Decision = Result<Vec<TenantEvent>, TenantRefusal>;

pub fn decide(state: &TenantState, command: &TenantCommand) -> Decision {
    match command {
        TenantCommand::OpenTenant(command) => open_tenant(state, command),
        TenantCommand::RenameTenant(command) => rename_tenant(state.open()?, command),
        TenantCommand::BrandTenant(command) => brand_tenant(state.open()?, command),
    }
}

fn checked_name(typed: &str) -> Result<String, TenantRefusal> {
    let name = typed.trim();
    if name.is_empty() {
        Err(TenantRefusal::NameMissing)
    } else {
        Ok(name.to_owned())
    }
}

fn open_tenant(state: &TenantState, command: &OpenTenant) -> Decision {
    let OpenTenant {
        tenant,
        name,
        zone,
        currency,
    } = command.clone();
    let opened = TenantOpened {
        tenant,
        name: checked_name(&name)?,
        zone,
        currency,
    };
    match state {
        TenantState::Unopened => Ok(vec![opened.into()]),
        TenantState::Open(before) if *before == Agency::from(opened) => Ok(vec![]),
        TenantState::Open(_) => Err(TenantRefusal::AlreadyOpened),
    }
}

fn rename_tenant(tenant: &Agency, command: &RenameTenant) -> Decision {
    let name = checked_name(&command.name)?;
    if tenant.name == name {
        return Ok(vec![]);
    }
    Ok(vec![TenantRenamed { name }.into()])
}

fn brand_tenant(tenant: &Agency, command: &BrandTenant) -> Decision {
    if tenant.colour == command.colour {
        return Ok(vec![]);
    }
    let colour = command.colour.clone();
    Ok(vec![TenantBranded { colour }.into()])
}
