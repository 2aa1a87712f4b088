//! What is in force for one agency: the rules that are on, and when nothing is raised.

use super::super::Agents;
use crate::Failure;
use commands::tenant::zone_of;
use jiff::Timestamp;
use kernel::{ClientId, MachineId, TenantId, Zone};
use projections::{
    Scope, Sees,
    alert_rule::list::{self, Row as Rule},
    maintenance::list::{self as maintenances, Row as Maintenance},
};

pub struct Sight {
    pub tenant: TenantId,
    rules: Vec<Rule>,
    maintenances: Vec<Maintenance>,
    zone: Zone,
    deaf: bool,
}

impl Agents {
    pub(in crate::agents) async fn sight(&self, tenant: TenantId, deaf: bool) -> Result<Sight, Failure> {
        let scope = Scope {
            tenant,
            sees: Sees::Everybody,
            work_of: None,
        };
        let mut snapshot = self.readers.snapshot(scope).await?;
        Ok(Sight {
            tenant,
            rules: list::in_force(&mut snapshot).await?,
            maintenances: maintenances::planned_ones(&mut snapshot).await?,
            zone: zone_of(&self.runtime, tenant).await?,
            deaf,
        })
    }
}

impl Sight {
    pub fn rules_of(&self, machine: MachineId, client: Option<ClientId>) -> impl Iterator<Item = &Rule> {
        let theirs = move |rule: &&Rule| rule.machines().have(machine, client);
        self.rules.iter().filter(theirs)
    }

    /// Whether nothing is raised of this machine at that moment.
    pub fn is_quiet(&self, machine: MachineId, client: Option<ClientId>, at: Timestamp) -> bool {
        let covers = |planned: &Maintenance| {
            planned.machines().have(machine, client) && planned.timing.covers(&self.zone, at)
        };
        self.deaf || self.maintenances.iter().any(covers)
    }
}
