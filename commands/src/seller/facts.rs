//! What use cases ask of the seller.

use crate::{CommandError, Runtime, runtime::Work};
use domain::seller::{Identity, Invoicing, Seller, SellerState};
use kernel::{Day, TenantId};

/// Who invoices, and how on that day.
pub(crate) async fn seller_on(work: &Work, day: Day) -> Result<(Identity, Invoicing), CommandError> {
    let seller = work.fact::<Seller>(work.tenant.0).await?;
    let identity = seller.identified().map_err(CommandError::refused)?;
    let invoicing = seller.invoicing_on(day).map_err(CommandError::refused)?;
    Ok((identity.clone(), invoicing.clone()))
}

/// For those who show it.
pub async fn seller_of(runtime: &Runtime, tenant: TenantId) -> Result<SellerState, CommandError> {
    Ok(runtime.load::<Seller>(tenant, tenant.0).await?.state)
}
