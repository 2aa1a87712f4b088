//! The queue in NATS JetStream: one subject for each machine, whose last parcel says up to where it holds its records.

use super::parcel::Parcel;
use crate::{Failure, agents::records::Whose};
use agent_protocol::{Digest, Mark, Sequence};
use async_nats::{
    Client,
    jetstream::{
        self, Context,
        consumer::{PullConsumer, pull},
        context::PublishErrorKind,
        message::{PublishMessage, StreamMessage},
        stream::{self, DiscardPolicy, LastRawMessageErrorKind, RetentionPolicy, StorageType},
    },
};
use std::time::Duration;

/// One for all workers, wherever they run.
const CONSUMER: &str = "keepers";
/// Of a worker that was killed; then another takes its parcels.
const KEPT_WITHIN: Duration = Duration::from_secs(30);
const ANSWERS_WITHIN: Duration = Duration::from_secs(10);
const USUAL_NAME: &str = "regie";
const SEQUENCE: &str = "Regie-Sequence";
const DIGEST: &str = "Regie-Digest";
/// What its headers take.
const BESIDE_A_PARCEL: usize = 1_024;

/// Clones share the connection.
#[derive(Clone)]
pub struct Queue {
    client: Client,
    context: Context,
    stream: stream::Stream,
    pub(super) consumer: PullConsumer,
    name: String,
}

/// The last parcel of a machine that waits.
pub struct Waiting {
    /// Its place in the queue.
    pub place: u64,
    pub mark: Mark,
}

pub enum Put {
    /// At this place.
    At(u64),
    /// Somebody else put one in before it.
    NotTheLast,
}

impl Queue {
    /// `nats://user:password@host:4222/name`; the name keeps installations apart that share a server.
    pub async fn open(address: &str) -> Result<Queue, Failure> {
        let (server, name) = parts(address);
        let unusable = |why: String| Failure::setting("REGIE_QUEUE", why);
        let options = async_nats::ConnectOptions::new().request_timeout(Some(ANSWERS_WITHIN));
        let client = options.connect(server).await;
        let client = client.map_err(|error| unusable(format!("the queue cannot be reached: {error}")))?;
        let mut context = jetstream::new(client.clone());
        context.set_timeout(ANSWERS_WITHIN);
        let stream = context
            .get_or_create_stream(wanted(&name))
            .await
            .map_err(|error| {
                unusable(format!(
                    "the server of the queue must have JetStream enabled: {error}"
                ))
            })?;
        if stream.cached_info().config.retention != RetentionPolicy::WorkQueue {
            return Err(unusable(format!(
                "the stream {name} is there already and is no work queue: choose another name, after the port"
            )));
        }
        let consumer = stream.get_or_create_consumer(CONSUMER, keepers()).await;
        let consumer =
            consumer.map_err(|error| unusable(format!("nobody can take from the queue: {error}")))?;
        Ok(Queue {
            client,
            context,
            stream,
            consumer,
            name,
        })
    }

    /// Of one parcel.
    pub fn at_most(&self) -> usize {
        self.client
            .server_info()
            .max_payload
            .saturating_sub(BESIDE_A_PARCEL)
    }

    pub async fn last(&self, whose: Whose) -> Result<Option<Waiting>, Failure> {
        let found = self
            .stream
            .get_last_raw_message_by_subject(&self.subject(whose))
            .await;
        match found {
            Ok(message) => match mark_of(&message) {
                Some(mark) => Ok(Some(Waiting {
                    place: message.sequence,
                    mark,
                })),
                None => Err(Failure::said("a parcel in the queue says no number")),
            },
            Err(error) if matches!(error.kind(), LastRawMessageErrorKind::NoMessageFound) => Ok(None),
            Err(error) => Err(silent(&error)),
        }
    }

    /// Where the first of a machine's parcels stands that wait.
    pub async fn first(&self, whose: Whose) -> Result<Option<u64>, Failure> {
        let found = self
            .stream
            .get_first_raw_message_by_subject(self.subject(whose), 1)
            .await;
        match found {
            Ok(message) => Ok(Some(message.sequence)),
            Err(error) if matches!(error.kind(), LastRawMessageErrorKind::NoMessageFound) => Ok(None),
            Err(error) => Err(silent(&error)),
        }
    }

    /// Behind what was the machine's last; on the queue's disk when this says that it is done.
    pub async fn put(&self, parcel: &Parcel, mark: Mark, after: Option<&Waiting>) -> Result<Put, Failure> {
        let content = serde_json::to_vec(parcel).map_err(|error| Failure::said(error.to_string()))?;
        let message = PublishMessage::build()
            .payload(content.into())
            .header(SEQUENCE, mark.sequence.0.to_string())
            .header(DIGEST, mark.digest.0.to_string())
            .expected_last_subject_sequence(after.map_or(0, |last| last.place));
        let sent = self
            .context
            .send_publish(self.subject(parcel.whose()), message)
            .await;
        let put = match sent {
            Ok(sent) => sent.await,
            Err(error) => Err(error),
        };
        match put {
            Ok(put) => Ok(Put::At(put.sequence)),
            Err(error) if error.kind() == PublishErrorKind::WrongLastSequence => Ok(Put::NotTheLast),
            Err(error) => Err(silent(&error)),
        }
    }

    /// How many parcels wait or are being kept.
    pub async fn waiting(&self) -> Result<u64, Failure> {
        let info = self.stream.get_info().await.map_err(|error| silent(&error))?;
        Ok(info.state.messages)
    }

    fn subject(&self, whose: Whose) -> String {
        format!("{}.{}.{}", self.name, whose.tenant, whose.machine)
    }
}

/// The server's address and the stream's name.
fn parts(address: &str) -> (&str, String) {
    let host = address.find("://").map_or(0, |at| at + 3);
    match address[host..].find('/') {
        Some(slash) if host + slash + 1 < address.len() => {
            (&address[..host + slash], address[host + slash + 1..].to_owned())
        }
        Some(slash) => (&address[..host + slash], USUAL_NAME.to_owned()),
        None => (address, USUAL_NAME.to_owned()),
    }
}

/// A queue that is full says so, instead of forgetting its oldest.
fn wanted(name: &str) -> stream::Config {
    stream::Config {
        name: name.to_owned(),
        subjects: vec![format!("{name}.>")],
        retention: RetentionPolicy::WorkQueue,
        discard: DiscardPolicy::New,
        storage: StorageType::File,
        ..stream::Config::default()
    }
}

fn keepers() -> pull::Config {
    pull::Config {
        durable_name: Some(CONSUMER.to_owned()),
        ack_wait: KEPT_WITHIN,
        max_deliver: -1,
        ..pull::Config::default()
    }
}

fn mark_of(message: &StreamMessage) -> Option<Mark> {
    let number = |name| message.headers.get(name)?.as_str().parse::<u64>().ok();
    Some(Mark {
        sequence: Sequence(number(SEQUENCE)?),
        digest: Digest(u32::try_from(number(DIGEST)?).ok()?),
    })
}

pub(super) fn silent(error: &dyn std::fmt::Display) -> Failure {
    Failure::said(format!("the queue does not answer: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_stream_stands_behind_the_address() {
        for (address, server, name) in [
            ("nats://127.0.0.1:4222", "nats://127.0.0.1:4222", "regie"),
            ("nats://127.0.0.1:4222/", "nats://127.0.0.1:4222", "regie"),
            ("tls://a:b@queue:4222/desk", "tls://a:b@queue:4222", "desk"),
            ("queue:4222/desk", "queue:4222", "desk"),
        ] {
            assert_eq!(parts(address), (server, name.to_owned()));
        }
    }
}
