//! What use cases ask of an entry, and of its contract, before they decide.

use crate::{CommandError, client, contract::agreement, hour_bank::bank_of, runtime::Work, tenant::agency};
use domain::{
    account::Account,
    contract::{Agreement, ContractTerms, Plan},
    hour_bank::{HourBank, HourBankRefusal},
    time_entry::{SurroundingsRefusal, TimeEntry, TimeEntryRefusal, TimeEntryState, TimeLogged},
};
use kernel::{AccountId, Actor, ClientId, ContractId, Day, EntryId, HourBankId};

/// The entry as it stands, validated or not; a discarded one is refused.
pub(crate) async fn logged(work: &mut Work, entry: EntryId) -> Result<TimeLogged, CommandError> {
    let logged = match work.look::<TimeEntry>(entry.0).await? {
        TimeEntryState::Unlogged => None,
        TimeEntryState::Logged(logged) | TimeEntryState::Validated { logged, .. } => Some(logged.clone()),
        TimeEntryState::Discarded => return Err(CommandError::refused(TimeEntryRefusal::Discarded)),
    };
    match logged {
        Some(logged)
            if work.permit.reaches_work_of(logged.account) && client::covers(work, logged.client).await? =>
        {
            Ok(logged)
        }
        Some(_) | None => Err(CommandError::not_found::<TimeEntry>(entry.0)),
    }
}

/// Whose the entry is; a discarded one is nobody's any more.
pub(crate) async fn whose(work: &mut Work, entry: EntryId) -> Result<ClientId, CommandError> {
    let found = match work.look::<TimeEntry>(entry.0).await? {
        TimeEntryState::Unlogged => None,
        TimeEntryState::Logged(logged) | TimeEntryState::Validated { logged, .. } => {
            Some((Some(logged.account), logged.client))
        }
        TimeEntryState::Discarded => Some((None, ClientId(entry.0))),
    };
    let reached =
        found.filter(|(account, _)| account.is_none_or(|account| work.permit.reaches_work_of(account)));
    match reached.map(|(_, client)| client) {
        Some(client) if client::covers(work, client).await? => Ok(client),
        Some(_) | None => Err(CommandError::not_found::<TimeEntry>(entry.0)),
    }
}

/// The entry, before anything is asked of its bank.
pub(crate) async fn unlocked(work: &mut Work, entry: EntryId) -> Result<TimeLogged, CommandError> {
    let logged = logged(work, entry).await?;
    match work.look::<TimeEntry>(entry.0).await? {
        TimeEntryState::Validated { .. } => Err(CommandError::refused(TimeEntryRefusal::Locked)),
        TimeEntryState::Unlogged | TimeEntryState::Logged(_) | TimeEntryState::Discarded => Ok(logged),
    }
}

/// The day of an entry that can still be discarded.
pub(crate) async fn day_of(work: &mut Work, entry: EntryId) -> Result<Option<Day>, CommandError> {
    Ok(match work.look::<TimeEntry>(entry.0).await? {
        TimeEntryState::Logged(logged) | TimeEntryState::Validated { logged, .. } => {
            Some(logged.date_of_work)
        }
        TimeEntryState::Unlogged | TimeEntryState::Discarded => None,
    })
}

/// What was agreed about work on that day: by the contract, or outside any at the agency's own prices.
pub(crate) async fn terms_on(
    work: &Work,
    contract: Option<ContractId>,
    date_of_work: Day,
) -> Result<ContractTerms, CommandError> {
    match contract {
        Some(contract) => terms_in(&agreement(work, contract).await?, date_of_work),
        None => prices_on(work, date_of_work).await,
    }
}

pub(crate) async fn prices_on(work: &Work, date_of_work: Day) -> Result<ContractTerms, CommandError> {
    let agency = agency(work).await?;
    let prices = agency.prices_on(date_of_work).cloned();
    let refusal = || CommandError::refused(SurroundingsRefusal::NoPrices { date_of_work });
    let prices = prices.ok_or_else(refusal)?;
    Ok(ContractTerms {
        step: prices.step,
        minimum: prices.minimum,
        rates: prices.rates.clone(),
        ..ContractTerms::usual(Plan::TimeAndMaterial, prices.rates.default)
    })
}

fn terms_in(agreement: &Agreement, date_of_work: Day) -> Result<ContractTerms, CommandError> {
    let terms = agreement
        .terms_on(date_of_work)
        .filter(|_| agreement.holds_on(date_of_work));
    let refusal = || CommandError::refused(SurroundingsRefusal::OutsideContract { date_of_work });
    terms.cloned().ok_or_else(refusal)
}

/// Where the contract has one; the company the work was for has a right to it.
pub(crate) async fn bank_for(
    work: &Work,
    contract: ContractId,
    client: ClientId,
    date_of_work: Day,
) -> Result<Option<HourBankId>, CommandError> {
    client::company(work, client).await?;
    let agreement = agreement(work, contract).await?;
    terms_in(&agreement, date_of_work)?;
    let bank = bank_of(contract);
    let state = work.fact::<HourBank>(bank.0).await?;
    let has_right = agreement.client == client || state.bank().is_some_and(|bank| bank.has_right(client));
    if !has_right {
        return Err(CommandError::refused(HourBankRefusal::NoRight));
    }
    Ok(agreement
        .terms
        .values()
        .any(|terms| terms.plan.has_bank())
        .then_some(bank))
}

/// A validation is signed by a person, never by a program.
pub(crate) fn signatory(work: &Work) -> Result<AccountId, CommandError> {
    match work.permit.actor {
        Actor::Person(account) => Ok(account),
        Actor::Process(_) | Actor::Operator => Err(CommandError::not_found::<Account>(uuid::Uuid::nil())),
    }
}

/// Whoever may write down their own work alone writes down no other's.
pub(crate) fn expect_own_work(work: &Work, account: AccountId) -> Result<(), CommandError> {
    if work.permit.reaches_work_of(account) {
        Ok(())
    } else {
        Err(CommandError::not_found::<Account>(account.0))
    }
}
