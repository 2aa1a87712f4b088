//! What a rule would have found in what is stored, before it is switched on.

use super::super::Agents;
use crate::Failure;
use domain::alert_rule::{Condition, Reading, Turn, Watch};
use jiff::Timestamp;
use kernel::{ClientId, MachineId, TenantId};
use projections::machine::list::Row as Machine;
use uuid::Uuid;

pub struct Trial<'c> {
    pub tenant: TenantId,
    pub condition: &'c Condition,
    pub since: Timestamp,
}

/// An alert that would have been.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub machine: Uuid,
    pub raised_at: Timestamp,
    /// None where it would stand still.
    pub cleared_at: Option<Timestamp>,
    pub measured: Option<i64>,
}

impl Agents {
    /// By the same steps as what is judged live; the oldest of each machine first.
    pub async fn try_rule(&self, trial: &Trial<'_>, machines: &[Machine]) -> Result<Vec<Found>, Failure> {
        let sight = self.sight(trial.tenant, false).await?;
        let mut all = vec![];
        for machine in machines {
            let (id, client) = (MachineId(machine.id), machine.client.map(ClientId));
            let (mut watch, mut found) = (Watch::default(), vec![]);
            let judge = |reading: Reading| {
                watch = std::mem::take(&mut watch).after(trial.condition, &reading);
                let is_raised = found.last().is_some_and(|last: &Found| last.cleared_at.is_none());
                match watch.turn(is_raised, sight.is_quiet(id, client, reading.at)) {
                    Some(Turn::Raise) => found.push(Found {
                        machine: machine.id,
                        raised_at: reading.at,
                        cleared_at: None,
                        measured: watch.turned.map(|turned| turned.value),
                    }),
                    Some(Turn::Clear) => {
                        if let Some(last) = found.last_mut() {
                            last.cleared_at = Some(reading.at);
                        }
                    }
                    None => {}
                }
            };
            self.watches
                .read((trial.tenant, id), trial.condition, trial.since, judge)
                .await?;
            all.append(&mut found);
        }
        Ok(all)
    }
}
