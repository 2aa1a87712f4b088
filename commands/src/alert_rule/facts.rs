//! What others ask of a rule, and what a rule asks of machines.

use crate::{CommandError, client, machine::expect_a_machine, runtime::Work};
use domain::alert_rule::{AlertRule, AlertRuleState, Terms};
use kernel::{AlertRuleId, Machines};

/// Whoever is named is there.
pub(crate) async fn expect_machines(work: &Work, machines: Machines) -> Result<(), CommandError> {
    match machines {
        Machines::All => Ok(()),
        Machines::Client(client) => client::expect_company(work, Some(client)).await,
        Machines::Machine(machine) => expect_a_machine(work, machine).await,
    }
}

pub(super) async fn known(work: &mut Work, rule: AlertRuleId) -> Result<(), CommandError> {
    match work.look::<AlertRule>(rule.0).await? {
        AlertRuleState::Undefined => Err(CommandError::not_found::<AlertRule>(rule.0)),
        AlertRuleState::Defined(_) => Ok(()),
    }
}

/// None where it is off, or never was.
pub(crate) async fn terms_in_force(work: &Work, rule: AlertRuleId) -> Result<Option<Terms>, CommandError> {
    Ok(match work.fact::<AlertRule>(rule.0).await? {
        AlertRuleState::Defined(defined) if defined.on => Some(defined.terms),
        AlertRuleState::Defined(_) | AlertRuleState::Undefined => None,
    })
}

/// On or off.
pub(crate) async fn terms_of(work: &Work, rule: AlertRuleId) -> Result<Option<Terms>, CommandError> {
    Ok(match work.fact::<AlertRule>(rule.0).await? {
        AlertRuleState::Defined(defined) => Some(defined.terms),
        AlertRuleState::Undefined => None,
    })
}
