//! What use cases ask of a contract before they decide.

use crate::{CommandError, client, hour_bank::bank_of, runtime::Work};
use domain::{
    contract::{Agreement, Contract, ContractState},
    hour_bank::HourBank,
};
use kernel::{ClientId, ContractId, Day, Usable};

/// The contract is there, and the caller may touch it: whose it is. A cancelled one is nobody's any more.
pub(crate) async fn expect_contract(work: &mut Work, contract: ContractId) -> Result<ClientId, CommandError> {
    let client = match work.look::<Contract>(contract.0).await? {
        ContractState::Unsigned => None,
        ContractState::Running(agreement) | ContractState::Ended(agreement) => Some(agreement.client),
        ContractState::Cancelled => Some(ClientId(contract.0)),
    };
    match client {
        Some(client) if client::covers(work, client).await? => Ok(client),
        Some(_) | None => Err(CommandError::not_found::<Contract>(contract.0)),
    }
}

/// What was agreed, ended or not.
pub(crate) async fn agreement(work: &Work, contract: ContractId) -> Result<Agreement, CommandError> {
    match work.fact::<Contract>(contract.0).await? {
        ContractState::Running(agreement) | ContractState::Ended(agreement)
            if client::covers(work, agreement.client).await? =>
        {
            Ok(agreement)
        }
        ContractState::Unsigned | ContractState::Running(_) | ContractState::Ended(_) => {
            Err(CommandError::not_found::<Contract>(contract.0))
        }
        state @ ContractState::Cancelled => state.running().cloned().map_err(CommandError::refused),
    }
}

/// Whether hours came into its bank or went out of it. Time that is billed without a bank is not seen from
/// here: it stands on its own streams, which only a read model can list.
///
/// Looked at, not read: who changes the bank next decides on what was seen here.
pub(crate) async fn is_used(work: &mut Work, contract: ContractId) -> Result<bool, CommandError> {
    let state = work.look::<HourBank>(bank_of(contract).0).await?;
    Ok(state.bank().is_some_and(|bank| !bank.movements.is_empty()))
}

/// When a pack bought on that day may be used: as the contract has it, where there is one.
pub(crate) async fn usable_on(
    work: &Work,
    contract: Option<ContractId>,
    day: Day,
) -> Result<Usable, CommandError> {
    let Some(contract) = contract else {
        return Ok(Usable::default());
    };
    let agreement = agreement(work, contract).await?;
    Ok(agreement
        .terms_on(day)
        .map(|terms| terms.usable)
        .unwrap_or_default())
}
