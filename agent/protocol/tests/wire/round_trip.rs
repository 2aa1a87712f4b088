//! Whatever is said is understood, whatever the values.

use agent_protocol::{
    Batch, Body, Cause, Digest, EnrolmentCode, Event, Fact, Gap, Level, LogLine, Mark, Numbered, Reason,
    Record, Sequence, VERSION, WatchedProcess,
};
use jiff::Timestamp;
use kernel::MachineId;
use proptest::prelude::*;
use uuid::Uuid;

use crate::samples;

fn instant() -> impl Strategy<Value = Timestamp> {
    (-9_000_000_000_000_000_i64..9_000_000_000_000_000)
        .prop_map(|micros| Timestamp::from_microsecond(micros).expect("a time"))
}

fn reason() -> impl Strategy<Value = Reason> {
    prop_oneof![
        Just(Reason::NotThere),
        Just(Reason::NotAllowed),
        Just(Reason::NotReadable),
        Just(Reason::NotSupported),
        Just(Reason::ToolMissing),
        Just(Reason::FirstReading),
        Just(Reason::TimedOut),
        Just(Reason::TooLarge),
    ]
}

fn fact<T: std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = Fact<T>> {
    prop_oneof![
        value.prop_map(Fact::Known),
        reason().prop_map(Fact::absent),
        (reason(), ".*").prop_map(|(reason, detail)| Fact::absent_since(reason, detail)),
    ]
}

fn gap() -> impl Strategy<Value = Gap> {
    let cause = prop_oneof![Just(Cause::Full), Just(Cause::DiskFull), Just(Cause::Damaged)];
    let numbers = prop::option::of((any::<u64>(), any::<u64>()));
    let taken = prop::option::of((instant(), instant()));
    (cause, numbers, any::<u64>(), taken).prop_map(|(cause, numbers, records, taken)| Gap {
        cause,
        numbers: numbers.map(|(first, last)| (Sequence(first), Sequence(last))),
        records,
        taken,
    })
}

fn line() -> impl Strategy<Value = LogLine> {
    let level = prop_oneof![
        Just(Level::Emergency),
        Just(Level::Alert),
        Just(Level::Critical),
        Just(Level::Error)
    ];
    (instant(), level, ".*", prop::option::of(any::<u32>()), ".*", ".*").prop_map(
        |(at, level, source, number, message, place)| LogLine {
            at,
            level,
            source,
            number,
            message,
            place,
        },
    )
}

fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        gap().prop_map(Body::Gap),
        line().prop_map(|line| Body::Event(Event::Logged(line))),
        any::<i64>().prop_map(|millis| Body::Event(Event::ClockStepped { millis })),
        (any::<bool>(), ".*")
            .prop_map(|(cleanly, version)| Body::Event(Event::AgentStarted { version, cleanly })),
        (fact(any::<u64>()), fact(any::<u64>()), ".*", fact(any::<u32>())).prop_map(
            |(up_seconds, over_millis, name, running)| Body::Sample(Box::new(agent_protocol::Sample {
                up_seconds,
                over_millis,
                processes: vec![WatchedProcess { name, running }],
                ..samples::sample()
            }))
        ),
    ]
}

proptest! {
    #[test]
    fn a_batch_is_read_as_it_was_written(
        bodies in prop::collection::vec((instant(), body()), 0..8),
        machine in any::<u128>(),
        sent_at in instant(),
        first in 0..u64::MAX / 2,
    ) {
        let numbered = (first..).zip(bodies).map(|(number, (taken_at, body))| Numbered {
            sequence: Sequence(number),
            record: Record { taken_at, body },
        });
        let batch = Batch {
            version: VERSION,
            machine: MachineId(Uuid::from_u128(machine)),
            sent_at,
            records: numbered.collect(),
        };
        let text = serde_json::to_string(&batch).expect("JSON");
        let read: Batch = serde_json::from_str(&text).expect("a batch");
        prop_assert_eq!(read, batch);
    }

    #[test]
    fn a_code_is_read_as_it_was_printed(secret in "[A-Za-z0-9]{16,40}", anchor in any::<[u8; 32]>()) {
        let code = EnrolmentCode::new(&secret, anchor).expect("a code");
        let read: EnrolmentCode = code.to_string().parse().expect("a code");
        prop_assert!(read == code);
        let shown = format!("{code:?}");
        prop_assert!(!shown.contains(&secret));
    }

    #[test]
    fn what_is_no_code_is_refused(text in "[a-z0-9-]{0,90}") {
        prop_assert!(text.parse::<EnrolmentCode>().is_err() || text.starts_with("regie1-"));
    }
}

#[test]
fn one_sign_more_makes_another_digest() {
    let mark = |text| Mark {
        sequence: Sequence(1),
        digest: Digest::of(text),
    };
    assert_ne!(mark("{}"), mark("{} "));
}

#[test]
fn the_samples_are_of_every_kind() {
    let kinds: std::collections::BTreeSet<String> = samples::records()
        .iter()
        .map(|(_, record)| serde_json::to_value(record).expect("JSON")["body"]["kind"].to_string())
        .collect();
    assert_eq!(kinds.len(), 6);
    for (name, record) in samples::records() {
        let text = serde_json::to_string(&record).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Record>(&text).expect("a record"),
            record,
            "{name}"
        );
    }
}
