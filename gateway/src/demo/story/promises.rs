//! What the demo company promises: two calendars, two policies, one of them for all contracts that name none.

use super::{Story, command, contract, done};
use crate::{
    Failure,
    demo::{contracts, people},
};
use commands::{
    calendar::{DefineCalendar, define_calendar},
    contract::{AgreeServicePolicy, agree_service_policy},
    service_policy::{
        ChooseDefaultPolicy, DefineServicePolicy, choose_default_policy, define_service_policy,
    },
};
use domain::service_policy::{PolicyTerms, TargetRow};
use kernel::{
    Calendar, CalendarId, Minutes, Priority, ServicePolicyId, Target, Zone,
    calendar::{Holidays, Span, TimeOfDay, Week, Weekday},
};
use std::collections::BTreeSet;

/// The contract that is looked after round the clock.
const ON_CALL: &str = "lilas-machines";

impl Story<'_> {
    pub async fn promise_service(&self) -> Result<(), Failure> {
        let zone = &self.zone;
        let office = self.calendar("office", "Heures ouvrées", office(zone)).await?;
        let always = self.calendar("always", "24/7", always(zone)).await?;
        let standard = self.policy("standard", "Standard", standard(office)).await?;
        let on_call = self.policy("on call", "Astreinte 24/7", on_call(always)).await?;
        let choose = ChooseDefaultPolicy {
            command: command("default policy"),
            policy: standard,
        };
        let (runtime, admin) = (&self.app.runtime, self.person(&people::ADMIN));
        done(choose_default_policy(runtime, &admin, choose).await)?;
        for deal in contracts::ALL.iter().filter(|deal| deal.key == ON_CALL) {
            let agree = AgreeServicePolicy {
                command: command(&format!("service policy {}", deal.key)),
                contract: contract(deal),
                policy: Some(on_call),
            };
            done(agree_service_policy(runtime, &admin, agree).await)?;
        }
        Ok(())
    }

    async fn calendar(&self, key: &str, name: &str, opening: Calendar) -> Result<CalendarId, Failure> {
        let define = DefineCalendar {
            command: command(&format!("calendar {key}")),
            name: name.to_owned(),
            opening,
        };
        let calendar = define.calendar();
        done(define_calendar(&self.app.runtime, &self.person(&people::ADMIN), define).await)?;
        Ok(calendar)
    }

    async fn policy(&self, key: &str, name: &str, terms: PolicyTerms) -> Result<ServicePolicyId, Failure> {
        let define = DefineServicePolicy {
            command: command(&format!("service policy {key}")),
            name: name.to_owned(),
            terms,
        };
        let policy = define.policy();
        done(define_service_policy(&self.app.runtime, &self.person(&people::ADMIN), define).await)?;
        Ok(policy)
    }
}

fn always(zone: &Zone) -> Calendar {
    Calendar {
        zone: zone.clone(),
        week: Week::always(),
        holidays: Holidays::None,
        closed_days: BTreeSet::new(),
        open_days: BTreeSet::new(),
    }
}

/// Monday to Friday, with a lunch.
pub fn office(zone: &Zone) -> Calendar {
    let span = |from: (u16, u16), until: (u16, u16)| Span {
        from: TimeOfDay::new(from.0, from.1),
        until: TimeOfDay::new(until.0, until.1),
    };
    let hours = [span((9, 0), (12, 30)), span((14, 0), (18, 0))];
    let days = &Weekday::ALL[..5];
    let week = days.iter().flat_map(|day| hours.iter().map(|span| (*day, *span)));
    Calendar {
        week: Week::of(week),
        holidays: Holidays::France,
        ..always(zone)
    }
}

fn standard(calendar: CalendarId) -> PolicyTerms {
    terms(
        calendar,
        vec![
            row(None, hours(4), Target::BusinessDays(5)),
            row(Some(Priority::High), hours(2), Target::BusinessDays(2)),
            row(Some(Priority::Critical), hours(1), hours(4)),
        ],
    )
}

fn on_call(calendar: CalendarId) -> PolicyTerms {
    terms(
        calendar,
        vec![
            row(None, hours(8), Target::BusinessDays(3)),
            row(
                Some(Priority::Critical),
                Target::BusinessMinutes(Minutes::new(30)),
                hours(4),
            ),
        ],
    )
}

fn terms(calendar: CalendarId, targets: Vec<TargetRow>) -> PolicyTerms {
    PolicyTerms {
        calendar,
        targets,
        waiting_pauses_first_answer: false,
        waiting_pauses_resolution: true,
        near: 80,
    }
}

fn row(priority: Option<Priority>, first_answer: Target, resolution: Target) -> TargetRow {
    TargetRow {
        kind: None,
        priority,
        first_answer: Some(first_answer),
        resolution: Some(resolution),
    }
}

fn hours(number: i64) -> Target {
    Target::BusinessMinutes(Minutes::hours(number))
}
