//! What a letter tells of a bank, from its own history.

use crate::{CommandError, Runtime};
use domain::{
    client::Client,
    hour_bank::{HourBank, HourBankState},
};
use kernel::{HourBankId, Minutes, TenantId};

#[derive(Clone, Debug)]
pub struct BankTold {
    pub company: Option<String>,
    pub balance: Minutes,
    /// Until the next purchase.
    pub renewal_is_proposed: bool,
}

/// None once it is closed.
pub async fn told_of_bank(
    runtime: &Runtime,
    tenant: TenantId,
    bank: HourBankId,
) -> Result<Option<BankTold>, CommandError> {
    let state = runtime.load::<HourBank>(tenant, bank.0).await?.state;
    let HourBankState::Open(bank) = state else {
        return Ok(None);
    };
    let company = runtime.load::<Client>(tenant, bank.client.0).await?.state;
    Ok(Some(BankTold {
        company: company.company().map(|company| company.name.clone()),
        balance: bank.balance(),
        renewal_is_proposed: bank.renewal_is_proposed,
    }))
}
