//! What use cases ask of policies: what is promised for a ticket. SL2.

use crate::{CommandError, calendar::opening, runtime::Work};
use domain::{
    contract::Contract,
    service_policy::{DefaultPolicy, PolicyTerms, ServicePolicy},
    ticket::{Promised, clock::Promise},
};
use kernel::{Calendar, ContractId, Priority, ServicePolicyId, TicketType};

/// What is promised, and where that is written, for a ticket of that type and priority: by the policy of its contract, or else by the agency's
/// default. None where there is neither, or where it promises nothing for such a ticket.
pub async fn promise_for(
    work: &Work,
    contract: Option<ContractId>,
    kind: TicketType,
    priority: Priority,
) -> Result<Option<Promised>, CommandError> {
    let Some(policy) = policy_for(work, contract).await? else {
        return Ok(None);
    };
    let state = work.fact::<ServicePolicy>(policy.0).await?;
    let Some(terms) = state.defined().map(|defined| &defined.terms) else {
        return Ok(None);
    };
    let calendar = opening(work, terms.calendar).await?;
    let promise = calendar.and_then(|calendar| promise(terms, calendar, kind, priority));
    Ok(promise.map(|promise| Promised { policy, promise }))
}

async fn policy_for(
    work: &Work,
    contract: Option<ContractId>,
) -> Result<Option<ServicePolicyId>, CommandError> {
    if let Some(contract) = contract {
        let state = work.fact::<Contract>(contract.0).await?;
        let agreed = state.agreement().and_then(|agreement| agreement.service_policy);
        if agreed.is_some() {
            return Ok(agreed);
        }
    }
    Ok(work.fact::<DefaultPolicy>(work.tenant.0).await?.policy)
}

/// None where the policy promises nothing for such a ticket.
pub(super) fn promise(
    terms: &PolicyTerms,
    calendar: Calendar,
    kind: TicketType,
    priority: Priority,
) -> Option<Promise> {
    let row = terms.row_for(kind, priority)?;
    if row.first_answer.is_none() && row.resolution.is_none() {
        return None;
    }
    Some(Promise {
        first_answer: row.first_answer,
        resolution: row.resolution,
        calendar,
        waiting_pauses_first_answer: terms.waiting_pauses_first_answer,
        waiting_pauses_resolution: terms.waiting_pauses_resolution,
        near: terms.near,
    })
}
