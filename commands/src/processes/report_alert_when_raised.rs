//! A machine raised an alert: a ticket tells of it. RM4.

use super::{Answer, Occasion, Process};
use crate::{CommandError, machine};
use domain::machine::MachineEvent;
use journal::{StoredEvent, timers::Timer};
use kernel::MachineId;

pub struct ReportAlert;

impl Process for ReportAlert {
    fn name(&self) -> &'static str {
        "report_alert_when_raised"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["machine.alert_raised"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(report(occasion, event))
    }
}

async fn report(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let MachineEvent::AlertRaised(raised) = occasion.read(event)? else {
        return Ok(vec![]);
    };
    let report = machine::ReportAlert {
        command: occasion.command(),
        machine: MachineId(event.stream()?.id),
        rule: raised.rule,
    };
    machine::report_alert(&occasion.runtime, &occasion.caller, report).await?;
    Ok(vec![])
}
