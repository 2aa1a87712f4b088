//! What the stream and its consumer must be, so that nothing that was acknowledged goes by itself.

use async_nats::jetstream::{
    consumer::pull,
    stream::{Config, DiscardPolicy, RetentionPolicy, StorageType},
};
use std::time::Duration;

/// One for all workers, wherever they run.
pub const CONSUMER: &str = "keepers";
/// Of a worker that was killed; then another takes its parcel.
const KEPT_WITHIN: Duration = Duration::from_secs(30);
/// Those that wait for another before them are among them.
const UNDER_WAY_AT_MOST: i64 = 20_000;

/// A queue that is full says so, instead of forgetting its oldest.
pub fn stream(name: &str) -> Config {
    Config {
        name: name.to_owned(),
        subjects: vec![subjects(name)],
        retention: RetentionPolicy::WorkQueue,
        discard: DiscardPolicy::New,
        storage: StorageType::File,
        ..Config::default()
    }
}

pub fn consumer() -> pull::Config {
    pull::Config {
        durable_name: Some(CONSUMER.to_owned()),
        ack_wait: KEPT_WITHIN,
        max_deliver: -1,
        max_ack_pending: UNDER_WAY_AT_MOST,
        ..pull::Config::default()
    }
}

/// Why a stream that somebody else made cannot be used.
pub fn unfit(stream: &Config, name: &str) -> Option<&'static str> {
    let wrongs = [
        (stream.retention != RetentionPolicy::WorkQueue, "is no work queue"),
        (
            !stream.subjects.contains(&subjects(name)),
            "does not take all that stands under its name",
        ),
        (stream.storage != StorageType::File, "is kept in memory alone"),
        (
            stream.discard != DiscardPolicy::New,
            "gives up its oldest when it is full",
        ),
        (!stream.max_age.is_zero(), "gives up what is old"),
        (
            stream.max_messages_per_subject > 0,
            "limits what one machine may have in it",
        ),
        (stream.no_ack, "acknowledges nothing"),
    ];
    wrongs.iter().find(|(wrong, _)| *wrong).map(|(_, why)| *why)
}

fn subjects(name: &str) -> String {
    format!("{name}.>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_that_would_lose_something_is_not_used() {
        assert_eq!(unfit(&stream("desk"), "desk"), None);
        type Spoil = fn(&mut Config);
        let spoilt: [(&str, Spoil); 4] = [
            ("is no work queue", |stream| {
                stream.retention = RetentionPolicy::Limits
            }),
            ("gives up what is old", |stream| {
                stream.max_age = Duration::from_secs(60)
            }),
            ("gives up its oldest when it is full", |stream| {
                stream.discard = DiscardPolicy::Old
            }),
            ("is kept in memory alone", |stream| {
                stream.storage = StorageType::Memory
            }),
        ];
        for (why, spoil) in spoilt {
            let mut wrong = stream("desk");
            spoil(&mut wrong);
            assert_eq!(unfit(&wrong, "desk"), Some(why));
        }
        assert!(unfit(&stream("desk"), "other").is_some());
    }
}
