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
    let Defined { name, terms } = checked(&command.name, &command.terms)?;
    match state {
        ServicePolicyState::Undefined => Ok(vec![
            ServicePolicyDefined {
                policy: command.policy,
                name,
                terms,
            }
            .into(),
        ]),
        ServicePolicyState::InUse(before) if *before == (Defined { name, terms }) => Ok(vec![]),
        ServicePolicyState::InUse(_) | ServicePolicyState::Retired(_) => {
            Err(ServicePolicyRefusal::AlreadyDefined)
        }
    }
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
    match state {
        ServicePolicyState::Undefined => Err(ServicePolicyRefusal::NotDefined),
        ServicePolicyState::Retired(_) => Ok(vec![]),
        ServicePolicyState::InUse(_) if command.is_default => Err(ServicePolicyRefusal::IsDefault),
        ServicePolicyState::InUse(_) => Ok(vec![ServicePolicyRetired {}.into()]),
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
