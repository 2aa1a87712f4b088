//! What a rule would have found, shown.

use super::input::{AlertRuleTryInput, machines_of};
use crate::{
    agents::{Found, Trial},
    graphql::{context::Asking, errors, machine::Machine, scalars::DateTime},
};
use async_graphql::{Result, SimpleObject};
use commands::Module;
use domain::alert_rule::{Condition, check};
use jiff::SignedDuration;
use kernel::Machines;
use projections::machine::list::{self, Row};
use std::collections::HashMap;
use uuid::Uuid;

/// What is read of each may be a quarter of samples.
const MACHINES_AT_MOST: usize = 20;
const ALERTS_AT_MOST: usize = 500;

/// What a rule would have found.
#[derive(SimpleObject)]
pub struct AlertRuleTrial {
    /// From when on it was looked.
    since: DateTime,
    /// On how many machines it was looked: 20 at most, by their names.
    machine_count: i64,
    /// Whether there are more machines than those.
    more_machines: bool,
    /// How many alerts there would have been.
    alert_count: i64,
    /// Those alerts, machine by machine, the oldest first; 500 at most.
    alerts: Vec<AlertRuleTrialAlert>,
}

/// An alert that would have been.
#[derive(SimpleObject)]
pub struct AlertRuleTrialAlert {
    /// Of which machine.
    machine: Machine,
    /// When it would have been raised, by the machine's clock.
    raised_at: DateTime,
    /// When it would have been over; none where it would stand still.
    cleared_at: Option<DateTime>,
    /// How long it would have stood, in whole minutes; none where it would stand still.
    minutes: Option<i64>,
    /// What was measured then, in the unit of what is looked for; of a disk that fills, mebibytes that are free.
    measured: Option<i64>,
}

pub async fn tried(asking: &Asking, input: AlertRuleTryInput) -> Result<AlertRuleTrial> {
    let machines = machines_of(input.client, input.machine);
    let condition = Condition::from(input.condition);
    let condition =
        check::condition(&condition).map_err(|refusal| errors::sentence(&refusal, asking.language))?;
    let mut rows = watched(asking, machines).await?;
    let more_machines = rows.len() > MACHINES_AT_MOST;
    rows.truncate(MACHINES_AT_MOST);
    let now = asking.app.journal().clock.now();
    let back = SignedDuration::from_hours(24 * i64::from(input.days));
    let trial = Trial {
        tenant: asking.tenant()?,
        condition: &condition,
        since: now.saturating_sub(back).unwrap_or(now),
    };
    let found = asking.app.agents.try_rule(&trial, &rows).await;
    let found = found.map_err(asking.edge())?;
    Ok(AlertRuleTrial {
        since: DateTime(trial.since),
        machine_count: i64::try_from(rows.len())?,
        more_machines,
        alert_count: i64::try_from(found.len())?,
        alerts: shown(found, rows),
    })
}

async fn watched(asking: &Asking, machines: Machines) -> Result<Vec<Row>> {
    let (client, machine) = match machines {
        Machines::All => (None, None),
        Machines::Client(client) => (Some(client.0), None),
        Machines::Machine(machine) => (None, Some(machine.0)),
    };
    let mut snapshot = asking.snapshot(Module::Tickets).await?;
    let at_most = i64::try_from(MACHINES_AT_MOST + 1)?;
    let rows = list::watched(&mut snapshot, (client, machine), at_most).await;
    rows.map_err(asking.edge())
}

fn shown(found: Vec<Found>, rows: Vec<Row>) -> Vec<AlertRuleTrialAlert> {
    let by_id: HashMap<Uuid, Row> = rows.into_iter().map(|row| (row.id, row)).collect();
    let alert = |found: Found| {
        let lasted = found.cleared_at.map(|end| end.duration_since(found.raised_at));
        Some(AlertRuleTrialAlert {
            machine: Machine::from(by_id.get(&found.machine)?.clone()),
            raised_at: DateTime(found.raised_at),
            cleared_at: found.cleared_at.map(DateTime),
            minutes: lasted.map(|lasted| lasted.as_mins()),
            measured: found.measured,
        })
    };
    found.into_iter().take(ALERTS_AT_MOST).filter_map(alert).collect()
}
