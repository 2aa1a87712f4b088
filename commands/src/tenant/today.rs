//! What day it is for a tenant: every rule about days asks here.

use crate::{CommandError, Runtime, runtime::Work};
use domain::tenant::{Tenant, TenantState};
use kernel::{Day, TenantId, Zone};

/// The tenant's day of the moment that the work began.
pub async fn today(work: &Work) -> Result<Day, CommandError> {
    let state = work.fact::<Tenant>(work.tenant.0).await?;
    Ok(zone_in(state, work.tenant)?.day_of(work.now))
}

pub async fn zone_of(runtime: &Runtime, tenant: TenantId) -> Result<Zone, CommandError> {
    zone_in(runtime.load::<Tenant>(tenant, tenant.0).await?.state, tenant)
}

fn zone_in(state: TenantState, tenant: TenantId) -> Result<Zone, CommandError> {
    match state {
        TenantState::Open(opened) => Ok(opened.zone),
        TenantState::Unopened => Err(CommandError::not_found::<Tenant>(tenant.0)),
    }
}
