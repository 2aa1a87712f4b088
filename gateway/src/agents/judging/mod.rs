//! What rules find in what machines brought: a follower of stored records, with a position for each machine that moves in
//! one transaction with what rules remember of it (ADR 0026). Nothing that a machine brings waits for it.
//!
//! `readings` is what a rule reads in a record, `sight` what is in force, `watches` what is on disk, `trial` what a rule
//! would have found, `wishes` what machines are asked to look at for them. Invariant: an alert that was told is behind the record that told of it; whatever is judged again, after
//! a kill or by another process, tells nothing twice.

pub mod readings;
mod sight;
mod trial;
mod watches;
mod wishes;

pub use sight::Sight;
pub use trial::{Found, Trial};

use super::{Agents, hearing::Hearing, process, silence::COMES_BACK_WITHIN};
use crate::Failure;
use commands::{
    CommandError,
    machine::{self, ClearAlert, RaiseAlert, clear_alert, raise_alert},
    runtime::derived,
};
use domain::{
    alert_rule::{Turn, Watch},
    machine::{Enrolled, MachineState, alert::Alert},
};
use jiff::Timestamp;
use journal::{JournalError, Receipt, stop::Stop};
use kernel::{AlertRuleId, CommandId, MachineId, TenantId};
use projections::alert_rule::list::Row as Rule;
use std::time::Duration;
use watches::{Page, Record};

pub use watches::Watches;

const LOOK_EVERY: Duration = Duration::from_secs(2);
const RECORDS_AT_ONCE: i64 = 500;

pub async fn run(agents: Agents, hearing: Hearing, mut stop: Stop) {
    while !stop.told() {
        if let Err(error) = agents.judge(hearing.since()).await {
            tracing::warn!(%error, "what machines brought is judged later");
        }
        stop.sleep(LOOK_EVERY).await;
    }
}

/// One rule and one machine, while its records are read.
struct Judge<'r> {
    rule: &'r Rule,
    watch: Watch,
    alert: Alert,
}

impl Agents {
    /// Judges what was brought and not judged yet, of all tenants. After a start nothing is raised before machines had the
    /// time to bring what they kept meanwhile: what is over by then is told to nobody.
    pub async fn judge(&self, listening_since: Timestamp) -> Result<(), Failure> {
        let deaf = self.now().duration_since(listening_since) < COMES_BACK_WITHIN;
        for (tenant, machines) in self.watches.behind().await? {
            let sight = self.sight(tenant, deaf).await?;
            for machine in machines {
                // One that cannot be judged holds up nobody else.
                if let Err(error) = self.judge_machine(&sight, machine).await {
                    tracing::warn!(%error, %machine, "what a machine brought is judged later");
                }
            }
        }
        Ok(())
    }

    async fn judge_machine(&self, sight: &Sight, machine: MachineId) -> Result<(), Failure> {
        loop {
            let Some(mut page) = self.watches.begin(sight.tenant, machine).await? else {
                return Ok(());
            };
            let MachineState::Enrolled(enrolled) =
                machine::machine(&self.runtime, sight.tenant, machine).await?
            else {
                return Ok(page.pass_over().await?);
            };
            if sight.rules_of(machine, enrolled.client).next().is_none()
                && enrolled.alerts.standing().next().is_none()
            {
                return Ok(page.pass_over().await?);
            }
            let records = page.records(RECORDS_AT_ONCE).await?;
            let Some(last) = records.last() else {
                return Ok(page.pass_over().await?);
            };
            let judges = self
                .judge_records(sight, machine, &enrolled, &mut page, &records)
                .await?;
            self.clear_what_nobody_looks_for(sight, machine, &enrolled, last.number)
                .await?;
            let kept: Vec<_> = judges.iter().map(|judge| (judge.rule, &judge.watch)).collect();
            page.keep(&kept, last).await?;
        }
    }

    async fn judge_records<'s>(
        &self,
        sight: &'s Sight,
        machine: MachineId,
        enrolled: &Enrolled,
        page: &mut Page,
        records: &[Record],
    ) -> Result<Vec<Judge<'s>>, Failure> {
        let mut judges = vec![];
        let rules: Vec<&Rule> = sight.rules_of(machine, enrolled.client).collect();
        for rule in rules {
            judges.push(Judge {
                watch: self.watch(page, rule).await?,
                alert: enrolled.alerts.of(Some(AlertRuleId(rule.id))),
                rule,
            });
        }
        for record in records {
            let nobody_hears =
                enrolled.client.is_none() || sight.is_quiet(machine, enrolled.client, record.at);
            for judge in &mut judges {
                let reading = record.reading(&judge.rule.condition);
                judge.watch = std::mem::take(&mut judge.watch).after(&judge.rule.condition, &reading);
                // What is behind the last that was told was judged before.
                if record.number <= judge.alert.record {
                    continue;
                }
                let is_raised = judge.alert.raised.is_some();
                match judge.watch.turn(is_raised, nobody_hears) {
                    Some(Turn::Raise) => self.raise(sight.tenant, machine, judge, record).await?,
                    Some(Turn::Clear) => self.clear(sight.tenant, machine, judge, record).await?,
                    None => continue,
                }
                let now = machine::machine(&self.runtime, sight.tenant, machine).await?;
                if let MachineState::Enrolled(enrolled) = now {
                    judge.alert = enrolled.alerts.of(Some(AlertRuleId(judge.rule.id)));
                }
            }
        }
        Ok(judges)
    }

    /// As it was left, or anew from what was stored before it looked.
    async fn watch(&self, page: &mut Page, rule: &Rule) -> Result<Watch, Failure> {
        if let Some(kept) = page.watch(rule).await? {
            return Ok(kept);
        }
        let mut watch = Watch::default();
        let since = readings::looks_back(&rule.condition, self.now());
        page.history(&rule.condition, since, |reading| {
            watch = std::mem::take(&mut watch).after(&rule.condition, &reading);
        })
        .await?;
        Ok(watch)
    }

    async fn raise(
        &self,
        tenant: TenantId,
        machine: MachineId,
        judge: &Judge<'_>,
        record: &Record,
    ) -> Result<(), JournalError> {
        let turned = judge.watch.turned;
        let input = RaiseAlert {
            command: judge.command(machine, "raised", record),
            machine,
            rule: AlertRuleId(judge.rule.id),
            record: record.number,
            since: turned.map_or(record.at, |turned| turned.at),
            measured: turned.map(|turned| turned.value),
        };
        told(machine, raise_alert(&self.runtime, &process(tenant), input).await)
    }

    async fn clear(
        &self,
        tenant: TenantId,
        machine: MachineId,
        judge: &Judge<'_>,
        record: &Record,
    ) -> Result<(), JournalError> {
        let input = ClearAlert {
            command: judge.command(machine, "cleared", record),
            machine,
            rule: AlertRuleId(judge.rule.id),
            record: record.number,
        };
        told(machine, clear_alert(&self.runtime, &process(tenant), input).await)
    }

    /// A rule that was switched off, or is of other machines now.
    async fn clear_what_nobody_looks_for(
        &self,
        sight: &Sight,
        machine: MachineId,
        enrolled: &Enrolled,
        record: u64,
    ) -> Result<(), JournalError> {
        let looks = |rule: AlertRuleId| {
            sight
                .rules_of(machine, enrolled.client)
                .any(|looking| looking.id == rule.0)
        };
        let left: Vec<_> = enrolled.alerts.standing().filter(|rule| !looks(*rule)).collect();
        for rule in left {
            let input = ClearAlert {
                command: CommandId(derived(
                    machine.0,
                    &format!("{rule} is looked for no more {record}"),
                )),
                machine,
                rule,
                record,
            };
            told(
                machine,
                clear_alert(&self.runtime, &process(sight.tenant), input).await,
            )?;
        }
        Ok(())
    }
}

impl Judge<'_> {
    /// The same for the same rule as it was, and the same record.
    fn command(&self, machine: MachineId, what: &str, record: &Record) -> CommandId {
        let (rule, revision) = (self.rule.id, self.rule.revision);
        let name = format!("{rule} {revision} {what} {}", record.number);
        CommandId(derived(machine.0, &name))
    }
}

/// What can never be told is not tried for ever.
fn told(machine: MachineId, outcome: Result<Receipt, CommandError>) -> Result<(), JournalError> {
    match outcome {
        Ok(_) => Ok(()),
        Err(CommandError::Unavailable(error)) => Err(error),
        Err(error) => {
            tracing::warn!(%error, %machine, "an alert was not told");
            Ok(())
        }
    }
}
