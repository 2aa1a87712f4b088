//! Old versions of events, read as the newest. One function for each step, listed in `STEPS`; events on
//! disk are never rewritten.

use crate::event::StoredEvent;
use cqrs_es::persist::{EventUpcaster, SerializedEvent};
use serde_json::Value;
use std::borrow::Cow;

/// From one version of one event type to the next.
#[derive(Clone, Copy)]
pub struct Step {
    pub event_type: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub change: fn(Value) -> Value,
}

/// Every step ever needed, oldest first. Add one when an event changes its shape, with a golden file of the
/// version it leaves behind.
pub const STEPS: &[Step] = &[
    // Work may be done for a ticket, and at a time that is known.
    Step {
        event_type: "time_entry.time_logged",
        from: "1",
        to: "2",
        change: |logged| with_nothing(with_nothing(logged, "ticket"), "between"),
    },
    Step {
        event_type: "time_entry.logged_time_corrected",
        from: "1",
        to: "2",
        change: |corrected| with_nothing(corrected, "ticket"),
    },
    // ... and costs the agency something.
    Step {
        event_type: "time_entry.time_validated",
        from: "1",
        to: "2",
        change: without_ticket_or_cost,
    },
    Step {
        event_type: "time_entry.validation_withdrawn",
        from: "1",
        to: "2",
        change: without_ticket_or_cost,
    },
    // An alert may be of a rule, by a record that was judged.
    Step {
        event_type: "machine.alert_raised",
        from: "1",
        to: "2",
        change: |raised| with_nothing(with_nothing(with_nothing(raised, "rule"), "record"), "measured"),
    },
    Step {
        event_type: "machine.alert_reported",
        from: "1",
        to: "2",
        change: |reported| with_nothing(reported, "rule"),
    },
    Step {
        event_type: "machine.alert_cleared",
        from: "1",
        to: "2",
        change: |cleared| with_nothing(with_nothing(cleared, "rule"), "record"),
    },
];

/// A field that was not asked for then.
fn with_nothing(mut event: Value, field: &str) -> Value {
    fields(&mut event)[field] = Value::Null;
    event
}

fn without_ticket_or_cost(mut validated: Value) -> Value {
    fields(&mut validated)["outcome"]["cost"] = Value::Null;
    with_nothing(validated, "ticket")
}

/// An event lies under its name; what it says lies within.
fn fields(event: &mut Value) -> &mut Value {
    let name = event.as_object().and_then(|named| named.keys().next()).cloned();
    match name {
        Some(name) => &mut event[name.as_str()],
        None => event,
    }
}

/// As today's program knows it; the event itself where it is so already, which most are.
pub fn newest(event: &StoredEvent) -> Cow<'_, StoredEvent> {
    if !STEPS.iter().any(|step| step.applies(event)) {
        return Cow::Borrowed(event);
    }
    let mut raised = event.clone();
    upcast(&mut raised);
    Cow::Owned(raised)
}

pub fn upcast(event: &mut StoredEvent) {
    upcast_with(STEPS, event);
}

pub fn upcast_with(steps: &[Step], event: &mut StoredEvent) {
    for step in steps {
        // Asked before anything is read: an event as JSON costs more than all that follows.
        if !step.applies(event) {
            continue;
        }
        if let Ok(value) = serde_json::from_str(&event.payload) {
            event.payload = (step.change)(value).to_string();
            event.event_version = step.to.to_owned();
        }
    }
}

/// The same steps for the stock event store, which replays history for the auditor.
pub fn for_stock_store() -> Vec<Box<dyn EventUpcaster>> {
    STEPS
        .iter()
        .map(|step| Box::new(*step) as Box<dyn EventUpcaster>)
        .collect()
}

impl Step {
    fn applies(&self, event: &StoredEvent) -> bool {
        event.event_type == self.event_type && event.event_version == self.from
    }
}

impl EventUpcaster for Step {
    fn can_upcast(&self, event_type: &str, event_version: &str) -> bool {
        event_type == self.event_type && event_version == self.from
    }

    fn upcast(&self, mut event: SerializedEvent) -> SerializedEvent {
        event.payload = (self.change)(event.payload);
        event.event_version = self.to.to_owned();
        event
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Cursor;
    use serde_json::json;

    const TWO_STEPS: &[Step] = &[
        Step {
            event_type: "bank.opened",
            from: "1",
            to: "2",
            change: |mut v| {
                v["minutes"] = json!(v["hours"].as_i64().unwrap_or(0) * 60);
                v
            },
        },
        Step {
            event_type: "bank.opened",
            from: "2",
            to: "3",
            change: |mut v| {
                v["shared"] = json!([]);
                v
            },
        },
    ];

    fn event(version: &str, payload: &str) -> StoredEvent {
        StoredEvent {
            tenant: uuid::Uuid::nil(),
            kind: "bank".into(),
            id: "1".into(),
            sequence: 1,
            event_type: "bank.opened".into(),
            event_version: version.into(),
            payload: payload.into(),
            metadata: "{}".into(),
            cursor: Cursor::START,
            recorded_at: jiff::Timestamp::UNIX_EPOCH,
            command: None,
            correlation: None,
            hash: vec![],
        }
    }

    #[test]
    fn an_old_event_climbs_every_step_and_a_new_one_none() {
        let mut old = event("1", r#"{"hours":2}"#);
        upcast_with(TWO_STEPS, &mut old);
        assert_eq!(
            (
                old.event_version.as_str(),
                old.payload.contains(r#""minutes":120"#)
            ),
            ("3", true)
        );
        let again = old.clone();
        upcast_with(TWO_STEPS, &mut old);
        assert_eq!(old, again);
    }

    #[test]
    fn what_is_of_todays_shape_is_not_even_read() {
        let today = event("3", "not read, and so not found to be no JSON");
        assert!(matches!(newest(&today), Cow::Borrowed(_)));
    }
}
