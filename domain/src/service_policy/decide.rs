//! What a policy answers. One function a command: quiet, no, yes.

use super::command::{ChangeServicePolicy, DefineServicePolicy, RetireServicePolicy, ServicePolicyCommand};
use super::event::{ServicePolicyChanged, ServicePolicyDefined, ServicePolicyEvent, ServicePolicyRetired};
use super::refusal::ServicePolicyRefusal;
use super::state::{Defined, ServicePolicyState};
use super::terms::PolicyTerms;

type Decision = Result<Vec<ServicePolicyEvent>, ServicePolicyRefusal>;

pub fn decide(state: &ServicePolicyState, command: &ServicePolicyCommand) -> Decision {
    match command {
        ServicePolicyCommand::DefineServicePolicy(command) => define_service_policy(state, command),
        ServicePolicyCommand::ChangeServicePolicy(command) => change_service_policy(state.in_use()?, command),
        ServicePolicyCommand::RetireServicePolicy(command) => retire_service_policy(state, command),
    }
}

fn define_service_policy(state: &ServicePolicyState, command: &DefineServicePolicy) -> Decision {
    let wanted = checked(&command.name, &command.terms)?;
    if !state.is_to_define(&wanted)? {
        return Ok(vec![]);
    }
    let Defined { name, terms } = wanted;
    let policy = command.policy;
    let defined = ServicePolicyDefined { policy, name, terms };
    Ok(vec![defined.into()])
}

fn change_service_policy(before: &Defined, command: &ChangeServicePolicy) -> Decision {
    let after = checked(&command.name, &command.terms)?;
    if *before == after {
        return Ok(vec![]);
    }
    let Defined { name, terms } = after;
    Ok(vec![ServicePolicyChanged { name, terms }.into()])
}

fn retire_service_policy(state: &ServicePolicyState, command: &RetireServicePolicy) -> Decision {
    match state.is_to_retire()? {
        false => Ok(vec![]),
        true if command.is_default => Err(ServicePolicyRefusal::IsDefault),
        true => Ok(vec![ServicePolicyRetired {}.into()]),
    }
}

fn checked(typed: &str, terms: &PolicyTerms) -> Result<Defined, ServicePolicyRefusal> {
    let name = typed.trim().to_owned();
    if name.is_empty() {
        return Err(ServicePolicyRefusal::NameMissing);
    }
    terms.check()?;
    Ok(Defined {
        name,
        terms: terms.clone(),
    })
}
