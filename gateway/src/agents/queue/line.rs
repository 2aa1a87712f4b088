//! The queue in NATS JetStream: one subject for each machine, whose last parcel says up to where it holds its records.

use super::{
    address::Address,
    parcel::Parcel,
    shape::{self, CONSUMER},
};
use crate::{Failure, agents::records::Whose};
use agent_protocol::{Digest, Mark, Sequence};
use async_nats::{
    Client, ConnectOptions,
    connection::State,
    jetstream::{
        self, Context,
        consumer::{Consumer, PullConsumer},
        context::PublishErrorKind,
        message::{PublishMessage, StreamMessage},
        stream::{LastRawMessageErrorKind, RawMessageError, Stream},
    },
};
use std::{fmt::Display, future::Future, time::Duration};
use tokio::time::timeout;

/// A queue is near. Whoever waits for it holds others up.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);
const SEQUENCE: &str = "Regie-Sequence";
const DIGEST: &str = "Regie-Digest";
/// What its headers take.
const BESIDE_A_PARCEL: usize = 1_024;

/// Clones share the connection.
#[derive(Clone)]
pub struct RecordQueue {
    client: Client,
    context: Context,
    stream: Stream,
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
    At(u64),
    /// Somebody else put one in before it.
    NotTheLast,
}

impl RecordQueue {
    pub async fn open(address: &str) -> Result<RecordQueue, Failure> {
        let Address { servers, asks, name } = Address::read(address)?;
        let options = ConnectOptions::new().request_timeout(Some(ANSWERS_WITHIN));
        let client = asks.with(options).connect(servers).await;
        let client = client.map_err(|error| unusable(&format!("the queue cannot be reached: {error}")))?;
        let mut context = jetstream::new(client.clone());
        context.set_timeout(ANSWERS_WITHIN);
        let (stream, consumer) = made(&context, &name).await?;
        Ok(RecordQueue {
            client,
            context,
            stream,
            consumer,
            name,
        })
    }

    /// Again, where its server has lost them. What lay in them is lost with them.
    pub async fn make_what_is_missing(&self) -> Result<(), Failure> {
        self.asked(made(&self.context, &self.name)).await?.map(drop)
    }

    /// Of one parcel.
    pub fn at_most(&self) -> usize {
        let of_the_server = self.client.server_info().max_payload;
        let of_the_stream = usize::try_from(self.stream.cached_info().config.max_message_size);
        let smaller = of_the_stream
            .ok()
            .filter(|size| *size > 0)
            .unwrap_or(of_the_server);
        smaller.min(of_the_server).saturating_sub(BESIDE_A_PARCEL)
    }

    pub async fn last(&self, whose: Whose) -> Result<Option<Waiting>, Failure> {
        let subject = self.subject(whose);
        let asked = self.asked(self.stream.get_last_raw_message_by_subject(&subject));
        let Some(message) = found(asked.await?)? else {
            return Ok(None);
        };
        let mark = mark_of(&message).ok_or_else(|| Failure::said("a parcel in the queue says no number"))?;
        Ok(Some(Waiting {
            place: message.sequence,
            mark,
        }))
    }

    /// Where the first of a machine's parcels stands that wait.
    pub async fn first(&self, whose: Whose) -> Result<Option<u64>, Failure> {
        let subject = self.subject(whose);
        let asked = self.asked(self.stream.get_first_raw_message_by_subject(&subject, 1));
        Ok(found(asked.await?)?.map(|message| message.sequence))
    }

    /// The first of a machine's parcels that wait at this place or behind it, and where it stands.
    pub(super) async fn from(&self, whose: Whose, place: u64) -> Result<Option<(u64, Parcel)>, Failure> {
        let subject = self.subject(whose);
        let asked = self.asked(self.stream.get_first_raw_message_by_subject(&subject, place));
        let Some(message) = found(asked.await?)? else {
            return Ok(None);
        };
        let parcel = serde_json::from_slice(&message.payload);
        let parcel = parcel.map_err(|error| Failure::said(format!("a parcel in the queue: {error}")))?;
        Ok(Some((message.sequence, parcel)))
    }

    /// Behind what was the machine's last; in the queue when this says where.
    pub async fn put(&self, parcel: &Parcel, mark: Mark, after: Option<&Waiting>) -> Result<Put, Failure> {
        let content = serde_json::to_vec(parcel).map_err(|error| Failure::said(error.to_string()))?;
        let message = PublishMessage::build()
            .payload(content.into())
            .header(SEQUENCE, mark.sequence.0.to_string())
            .header(DIGEST, mark.digest.0.to_string())
            .expected_last_subject_sequence(after.map_or(0, |last| last.place));
        let subject = self.subject(parcel.whose());
        let put = self.asked(async { self.context.send_publish(subject, message).await?.await });
        match put.await? {
            Ok(put) => Ok(Put::At(put.sequence)),
            Err(error) if error.kind() == PublishErrorKind::WrongLastSequence => Ok(Put::NotTheLast),
            Err(error) => Err(silent(&error)),
        }
    }

    /// How many parcels wait or are being kept.
    pub async fn waiting(&self) -> Result<u64, Failure> {
        let info = self.asked(self.stream.get_info()).await?;
        Ok(info.map_err(|error| silent(&error))?.state.messages)
    }

    /// The first parcel that waits, where the queue holds it for kept: after it was killed its server may know how far it
    /// was, and not what it was given since.
    pub(super) async fn passed_over(&self) -> Result<Option<u64>, Failure> {
        let stream = self.asked(self.stream.get_info()).await?;
        let stream = stream.map_err(|error| silent(&error))?.state;
        let consumer = self.asked(self.consumer.get_info()).await?;
        let consumer = consumer.map_err(|error| silent(&error))?;
        let is_passed = stream.messages > 0 && stream.first_sequence <= consumer.ack_floor.stream_sequence;
        Ok(is_passed.then_some(stream.first_sequence))
    }

    /// It begins anew at the first that waits. What is being kept just now comes a second time, and is known then.
    pub(super) async fn give_out_again(&self) -> Result<(), Failure> {
        // Another server may have done it, and whether an answer comes or not, it is to be there afterwards.
        let forgotten = self.asked(self.stream.delete_consumer(CONSUMER)).await;
        self.make_what_is_missing().await?;
        forgotten?.map(drop).map_err(|error| silent(&error))
    }

    /// A queue that is away is told at once, one that is silent soon: the client would keep the question for later.
    pub(super) async fn asked<T>(&self, question: impl Future<Output = T>) -> Result<T, Failure> {
        if self.client.connection_state() != State::Connected {
            return Err(silent(&"it is away"));
        }
        timeout(ANSWERS_WITHIN, question)
            .await
            .map_err(|late| silent(&late))
    }

    fn subject(&self, whose: Whose) -> String {
        format!("{}.{}.{}", self.name, whose.tenant, whose.machine)
    }
}

async fn made(context: &Context, name: &str) -> Result<(Stream, PullConsumer), Failure> {
    let stream = context.get_or_create_stream(shape::stream(name)).await;
    let stream = stream.map_err(|error| {
        unusable(&format!(
            "the queue's server must have JetStream enabled: {error}"
        ))
    })?;
    if let Some(why) = shape::unfit(&stream.cached_info().config, name) {
        let why = format!(
            "the stream {name} is there already, and {why}: mend it, or name another behind the port"
        );
        return Err(unusable(&why));
    }
    let consumer: Consumer<_> = stream
        .get_or_create_consumer(CONSUMER, shape::consumer())
        .await
        .map_err(|error| unusable(&format!("nobody can take from the queue: {error}")))?;
    Ok((stream, consumer))
}

fn found(asked: Result<StreamMessage, RawMessageError>) -> Result<Option<StreamMessage>, Failure> {
    match asked {
        Ok(message) => Ok(Some(message)),
        Err(error) if matches!(error.kind(), LastRawMessageErrorKind::NoMessageFound) => Ok(None),
        Err(error) => Err(silent(&error)),
    }
}

fn mark_of(message: &StreamMessage) -> Option<Mark> {
    let number = |name| message.headers.get(name)?.as_str().parse::<u64>().ok();
    Some(Mark {
        sequence: Sequence(number(SEQUENCE)?),
        digest: Digest(u32::try_from(number(DIGEST)?).ok()?),
    })
}

fn unusable(why: &str) -> Failure {
    Failure::setting("REGIE_QUEUE", why)
}

pub(super) fn silent(error: &dyn Display) -> Failure {
    Failure::said(format!("the queue does not answer: {error}"))
}
