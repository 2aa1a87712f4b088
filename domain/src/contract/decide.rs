//! What a contract answers. One function a command: quiet, no, yes.

use super::command::{
    AgreeBilling, AgreeServicePolicy, AssignContract, CancelContract, ChangeTerms, ContractCommand,
    EndContract, RaiseRenewalNotice, RenewContract, SetRenewalNotice, SignContract,
};
use super::event::{
    BillingAgreed, ContractAssigned, ContractCancelled, ContractEnded, ContractEvent, ContractRenewed,
    ContractSigned, RenewalNoticeRaised, RenewalNoticeSet, ServicePolicyAgreed, TermsChanged,
};
use super::refusal::ContractRefusal;
use super::state::{Agreement, ContractState};
use super::terms::ContractKind;
use super::terms_check;

type Decision = Result<Vec<ContractEvent>, ContractRefusal>;

pub fn decide(state: &ContractState, command: &ContractCommand) -> Decision {
    match command {
        ContractCommand::SignContract(command) => sign_contract(state, command),
        ContractCommand::AssignContract(command) => assign_contract(state.running()?, command),
        ContractCommand::ChangeTerms(command) => change_terms(state.running()?, command),
        ContractCommand::RenewContract(command) => renew_contract(state.running()?, command),
        ContractCommand::SetRenewalNotice(command) => set_renewal_notice(state.running()?, command),
        ContractCommand::RaiseRenewalNotice(command) => raise_renewal_notice(state, command),
        ContractCommand::AgreeServicePolicy(command) => agree_service_policy(state.running()?, command),
        ContractCommand::AgreeBilling(command) => agree_billing(state.running()?, command),
        ContractCommand::EndContract(command) => end_contract(state, command),
        ContractCommand::CancelContract(command) => cancel_contract(state, command),
    }
}

fn sign_contract(state: &ContractState, command: &SignContract) -> Decision {
    let signed = signed(command);
    match state {
        ContractState::Unsigned => {}
        ContractState::Running(agreement) if agreement.signed == signed => return Ok(vec![]),
        ContractState::Running(_) | ContractState::Ended(_) => return Err(ContractRefusal::AlreadySigned),
        ContractState::Cancelled => return Err(ContractRefusal::Cancelled),
    }
    if signed.name.is_empty() {
        return Err(ContractRefusal::NameMissing);
    }
    if let Some(last_day) = signed.last_day.filter(|last| *last < signed.first_day) {
        return Err(ContractRefusal::EndsBeforeItStarts {
            first_day: signed.first_day,
            last_day,
        });
    }
    terms_check::check(&signed.terms)?;
    Ok(vec![signed.into()])
}

fn signed(command: &SignContract) -> ContractSigned {
    ContractSigned {
        contract: command.contract,
        client: command.client,
        name: command.name.trim().to_owned(),
        kind: command.terms.plan.kind(),
        first_day: command.first_day,
        last_day: command.last_day,
        renewal_notice_days: command.renewal_notice_days,
        terms: command.terms.clone(),
    }
}

fn assign_contract(agreement: &Agreement, command: &AssignContract) -> Decision {
    if agreement.client == command.client {
        return Ok(vec![]);
    }
    if command.used {
        return Err(ContractRefusal::AlreadyUsed);
    }
    Ok(vec![
        ContractAssigned {
            from: agreement.client,
            to: command.client,
        }
        .into(),
    ])
}

/// What is planned for a later day stays planned.
fn change_terms(agreement: &Agreement, command: &ChangeTerms) -> Decision {
    let ChangeTerms { from, terms, today } = command;
    let (from, today) = (*from, *today);
    if agreement.terms_on(from) == Some(terms) {
        return Ok(vec![]);
    }
    if from < today {
        return Err(ContractRefusal::TermsInThePast { from, today });
    }
    if !agreement.holds_on(from) {
        return Err(ContractRefusal::TermsOutsideContract { from });
    }
    if terms.plan.kind() != agreement.signed.kind {
        return Err(ContractRefusal::KindChanged);
    }
    terms_check::check(terms)?;
    if terms.currency() != agreement.signed.terms.currency() {
        return Err(ContractRefusal::CurrencyChanged {
            currency: agreement.signed.terms.currency(),
        });
    }
    Ok(vec![
        TermsChanged {
            from,
            terms: terms.clone(),
        }
        .into(),
    ])
}

fn renew_contract(agreement: &Agreement, command: &RenewContract) -> Decision {
    let until = command.until;
    let last_day = agreement.last_day.ok_or(ContractRefusal::NoLastDay)?;
    if last_day == until {
        return Ok(vec![]);
    }
    if until < last_day {
        return Err(ContractRefusal::RenewalTooShort { until, last_day });
    }
    Ok(vec![
        ContractRenewed {
            previous_last_day: last_day,
            last_day: until,
        }
        .into(),
    ])
}

fn set_renewal_notice(agreement: &Agreement, command: &SetRenewalNotice) -> Decision {
    if agreement.renewal_notice_days == command.days {
        return Ok(vec![]);
    }
    Ok(vec![RenewalNoticeSet { days: command.days }.into()])
}

/// By the calendar: quiet for whatever is not near its last day, ended or cancelled ones included.
fn raise_renewal_notice(state: &ContractState, command: &RaiseRenewalNotice) -> Decision {
    let agreement = match state {
        ContractState::Unsigned => return Err(ContractRefusal::NotSigned),
        ContractState::Running(agreement) => agreement,
        ContractState::Ended(_) | ContractState::Cancelled => return Ok(vec![]),
    };
    let Some(last_day) = agreement.last_day else {
        return Ok(vec![]);
    };
    let days_left = command.today.days_until(last_day);
    let is_near = (0..=i32::from(agreement.renewal_notice_days)).contains(&days_left);
    if !is_near || agreement.noticed == Some(last_day) {
        return Ok(vec![]);
    }
    Ok(vec![RenewalNoticeRaised { last_day, days_left }.into()])
}

fn agree_service_policy(agreement: &Agreement, command: &AgreeServicePolicy) -> Decision {
    let policy = command.policy;
    if agreement.service_policy == policy {
        return Ok(vec![]);
    }
    Ok(vec![ServicePolicyAgreed { policy }.into()])
}

fn agree_billing(agreement: &Agreement, command: &AgreeBilling) -> Decision {
    let AgreeBilling { billing, from } = *command;
    if agreement.signed.kind != ContractKind::Subscription {
        return Err(ContractRefusal::NoSubscription);
    }
    let earliest = agreement.signed.first_day.first_of_month();
    let from = match agreement.billing {
        Some(agreed) => agreed.from,
        None => from.first_of_month().max(earliest),
    };
    let agreed = BillingAgreed { billing, from };
    if agreement.billing == Some(agreed) {
        return Ok(vec![]);
    }
    Ok(vec![agreed.into()])
}

fn end_contract(state: &ContractState, command: &EndContract) -> Decision {
    let on = command.on;
    if let ContractState::Ended(agreement) = state
        && agreement.last_day == Some(on)
    {
        return Ok(vec![]);
    }
    let agreement = state.running()?;
    let first_day = agreement.signed.first_day;
    if on < first_day {
        return Err(ContractRefusal::EndsBeforeItStarts {
            first_day,
            last_day: on,
        });
    }
    if let Some(last_day) = agreement.last_day.filter(|last| *last < on) {
        return Err(ContractRefusal::EndsAfterItsLastDay { on, last_day });
    }
    Ok(vec![
        ContractEnded {
            last_day: on,
            reason: command.reason.clone(),
        }
        .into(),
    ])
}

fn cancel_contract(state: &ContractState, command: &CancelContract) -> Decision {
    match state {
        ContractState::Unsigned => Err(ContractRefusal::NotSigned),
        ContractState::Cancelled => Ok(vec![]),
        ContractState::Running(_) | ContractState::Ended(_) if command.used => {
            Err(ContractRefusal::AlreadyUsed)
        }
        ContractState::Running(_) | ContractState::Ended(_) => Ok(vec![
            ContractCancelled {
                reason: command.reason.clone(),
            }
            .into(),
        ]),
    }
}
