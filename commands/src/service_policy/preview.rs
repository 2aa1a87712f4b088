//! What a policy would promise for a ticket, before it is saved or agreed on. Changes nothing.

use super::facts::promise;
use crate::{CommandError, Runtime};
use domain::{
    calendar::NamedCalendar,
    service_policy::{PolicyTerms, ServicePolicy},
    ticket::clock::{Dated, Explained, Fact, Reading, Which, read_one, why},
};
use jiff::Timestamp;
use kernel::{Priority, ServicePolicyId, TenantId, TicketType};

/// A ticket that nobody opened.
pub struct Preview {
    pub policy: Previewed,
    pub kind: TicketType,
    pub priority: Priority,
    pub opened_at: Timestamp,
}

pub enum Previewed {
    /// Not saved yet.
    Draft(PolicyTerms),
    Saved(ServicePolicyId),
}

/// A deadline, and the stretches of time that lead to it.
pub struct Deadline {
    pub which: Which,
    pub reading: Reading,
    pub why: Vec<Explained>,
}

/// Those clocks for which something is promised. The right to look is the caller's business.
pub async fn preview(
    runtime: &Runtime,
    tenant: TenantId,
    preview: &Preview,
) -> Result<Vec<Deadline>, CommandError> {
    let terms = match &preview.policy {
        Previewed::Draft(terms) => terms.clone(),
        Previewed::Saved(policy) => saved(runtime, tenant, *policy).await?,
    };
    terms.check().map_err(CommandError::refused)?;
    let calendar = runtime.load::<NamedCalendar>(tenant, terms.calendar.0).await?;
    let Some(calendar) = calendar.state.defined() else {
        return Err(CommandError::not_found::<NamedCalendar>(terms.calendar.0));
    };
    let promise = promise(&terms, calendar.opening.clone(), preview.kind, preview.priority);
    let promised = promise.map(|promise| Fact::PromiseMade(Box::new(promise)));
    let facts: Vec<Dated> = [Some(Fact::Opened), promised]
        .into_iter()
        .flatten()
        .zip(1..)
        .map(|(fact, place)| Dated {
            at: preview.opened_at,
            place,
            fact,
        })
        .collect();
    let deadline = |which| {
        Some(Deadline {
            which,
            reading: read_one(&facts, which, preview.opened_at)?,
            why: why(&facts, which, preview.opened_at),
        })
    };
    let both = [Which::FirstAnswer, Which::Resolution];
    Ok(both.into_iter().filter_map(deadline).collect())
}

async fn saved(
    runtime: &Runtime,
    tenant: TenantId,
    policy: ServicePolicyId,
) -> Result<PolicyTerms, CommandError> {
    let state = runtime.load::<ServicePolicy>(tenant, policy.0).await?.state;
    let terms = state.defined().map(|defined| defined.terms.clone());
    terms.ok_or_else(|| CommandError::not_found::<ServicePolicy>(policy.0))
}
