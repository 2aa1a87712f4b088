//! What a tenant answers. One function a command: quiet, no, yes.

use super::command::{
    BrandTenant, ChooseLogo, Logo, OpenTenant, RenameTenant, SetClosing, SetPrices, SetTimeLocking,
    TenantCommand,
};
use super::event::{
    ClosingSet, LogoChosen, PricesSet, TenantBranded, TenantEvent, TenantOpened, TenantRenamed,
    TimeLockingSet,
};
use super::refusal::TenantRefusal;
use super::state::{Agency, TenantState};

/// Whoever opens a page or a letter loads it.
const LOGO_BYTES: u64 = 1024 * 1024;
const PICTURES: [&str; 3] = ["image/png", "image/jpeg", "image/webp"];

type Decision = Result<Vec<TenantEvent>, TenantRefusal>;

pub fn decide(state: &TenantState, command: &TenantCommand) -> Decision {
    match command {
        TenantCommand::OpenTenant(command) => open_tenant(state, command),
        TenantCommand::RenameTenant(command) => rename_tenant(state.open()?, command),
        TenantCommand::BrandTenant(command) => brand_tenant(state.open()?, command),
        TenantCommand::ChooseLogo(command) => choose_logo(state.open()?, command),
        TenantCommand::SetPrices(command) => set_prices(state.open()?, command),
        TenantCommand::SetTimeLocking(command) => set_time_locking(state.open()?, command),
        TenantCommand::SetClosing(command) => set_closing(state.open()?, command),
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

fn choose_logo(tenant: &Agency, command: &ChooseLogo) -> Decision {
    let logo = command.logo.as_ref().map(|logo| logo.file);
    if tenant.logo == logo {
        return Ok(vec![]);
    }
    command.logo.as_ref().map_or(Ok(()), checked_logo)?;
    Ok(vec![LogoChosen { logo }.into()])
}

fn checked_logo(logo: &Logo) -> Result<(), TenantRefusal> {
    if !PICTURES.contains(&logo.media_type.as_str()) {
        return Err(TenantRefusal::LogoNotAPicture);
    }
    if logo.size > LOGO_BYTES {
        let bytes_at_most = LOGO_BYTES;
        return Err(TenantRefusal::LogoTooLarge { bytes_at_most });
    }
    Ok(())
}

/// Work that was validated keeps its price, so that prices may be set for days that have passed.
fn set_prices(tenant: &Agency, command: &SetPrices) -> Decision {
    let SetPrices { from, prices } = command.clone();
    prices.check(tenant.currency)?;
    if tenant.prices.get(&from) == Some(&prices) {
        return Ok(vec![]);
    }
    Ok(vec![PricesSet { from, prices }.into()])
}

fn set_time_locking(tenant: &Agency, command: &SetTimeLocking) -> Decision {
    let SetTimeLocking { grace_days } = *command;
    if tenant.time_locked_after == grace_days {
        return Ok(vec![]);
    }
    Ok(vec![TimeLockingSet { grace_days }.into()])
}

fn set_closing(tenant: &Agency, command: &SetClosing) -> Decision {
    let SetClosing { after_days } = *command;
    if tenant.closes_after == after_days {
        return Ok(vec![]);
    }
    if after_days == Some(0) {
        return Err(TenantRefusal::ClosingWithoutDelay);
    }
    Ok(vec![ClosingSet { after_days }.into()])
}
