//! The agency as it is, and what day it is there: every rule about days asks here.

use crate::{CommandError, Runtime, runtime::Work};
use domain::tenant::{Agency, Tenant, TenantState};
use kernel::{Currency, Day, TenantId, Zone};

/// The tenant's day of the moment that the work began.
pub async fn today(work: &Work) -> Result<Day, CommandError> {
    Ok(agency(work).await?.zone.day_of(work.now))
}

pub(crate) async fn agency(work: &Work) -> Result<Agency, CommandError> {
    open_in(work.fact::<Tenant>(work.tenant.0).await?, work.tenant)
}

pub async fn zone_of(runtime: &Runtime, tenant: TenantId) -> Result<Zone, CommandError> {
    Ok(agency_of(runtime, tenant).await?.zone)
}

/// The agency as it stands, read where no work is under way.
pub(crate) async fn agency_of(runtime: &Runtime, tenant: TenantId) -> Result<Agency, CommandError> {
    let state = runtime.load::<Tenant>(tenant, tenant.0).await?.state;
    open_in(state, tenant)
}

fn open_in(state: TenantState, tenant: TenantId) -> Result<Agency, CommandError> {
    match state {
        TenantState::Open(agency) => Ok(agency),
        TenantState::Unopened => Err(CommandError::not_found::<Tenant>(tenant.0)),
    }
}

pub async fn currency_of(runtime: &Runtime, tenant: TenantId) -> Result<Currency, CommandError> {
    let state = runtime.load::<Tenant>(tenant, tenant.0).await?.state;
    Ok(open_in(state, tenant)?.currency)
}
