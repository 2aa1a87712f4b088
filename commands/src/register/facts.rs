//! What others ask of the registers: what their whole history shows of itself.

use super::{SERIES, fingerprint, register_of};
use crate::{CommandError, Runtime};
use domain::register::{Proof, Register, Series, proof};
use kernel::TenantId;

/// Of each series, as the journal has it now.
pub async fn proofs(runtime: &Runtime, tenant: TenantId) -> Result<Vec<(Series, Proof)>, CommandError> {
    let mut all = vec![];
    for series in SERIES {
        let history = runtime
            .history::<Register>(tenant, register_of(tenant, series))
            .await?;
        let events: Vec<_> = history.into_iter().map(|recorded| recorded.event).collect();
        all.push((series, proof(&events, fingerprint)));
    }
    Ok(all)
}
