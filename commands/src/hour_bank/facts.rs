//! What use cases ask of a bank, and of those around it, before they decide.

use crate::{
    CommandError, client,
    contract::agreement,
    runtime::{Work, derived},
};
use domain::{
    contract::Contract,
    hour_bank::{Bank, HourBank, SharingRefusal},
};
use kernel::{ClientId, ContractId, HourBankId};

/// A contract has at most one bank, known before it is opened.
pub fn bank_of(contract: ContractId) -> HourBankId {
    HourBankId(derived(contract.0, "bank"))
}

/// Something about the bank, open or closed, for the decision on it that comes next.
pub(crate) async fn ask<T>(
    work: &mut Work,
    bank: HourBankId,
    question: impl FnOnce(&Bank) -> T,
) -> Result<T, CommandError> {
    let state = work.look::<HourBank>(bank.0).await?;
    if let Some((client, answer)) = state.bank().map(|bank| (bank.client, question(bank)))
        && client::covers(work, client).await?
    {
        return Ok(answer);
    }
    Err(CommandError::not_found::<HourBank>(bank.0))
}

/// The contract that is named, if one is, is this client's.
pub(crate) async fn expect_contract_of(
    work: &Work,
    client: ClientId,
    contract: Option<ContractId>,
) -> Result<(), CommandError> {
    let Some(contract) = contract else { return Ok(()) };
    let theirs = agreement(work, contract).await?.client == client;
    if theirs {
        Ok(())
    } else {
        Err(CommandError::not_found::<Contract>(contract.0))
    }
}

/// A holding shares its bank with companies of its own. Of the holder itself the bank speaks.
pub(crate) async fn expect_subsidiary(
    work: &Work,
    client: ClientId,
    holder: ClientId,
) -> Result<(), CommandError> {
    let parent = client::company(work, client).await?.parent;
    let belongs = parent == Some(holder) || client == holder;
    if belongs {
        Ok(())
    } else {
        Err(CommandError::refused(SharingRefusal::NotASubsidiary))
    }
}
