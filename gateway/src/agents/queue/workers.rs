//! Keep what lies in the queue, each machine's in order. A parcel leaves the queue when it is kept; whatever happens to a
//! worker, another gets it again.

use super::{
    line::{RecordQueue, silent},
    parcel::Parcel,
};
use crate::{
    Failure,
    agents::{
        Agents,
        records::{Taken, Whose},
        speaker::Unheard,
    },
};
use agent_protocol::{Body, Cause, Gap, Record, Sequence};
use async_nats::jetstream::{AckKind, Message};
use futures::StreamExt;
use journal::stop::Stop;
use metrics::gauge;
use std::time::Duration;
use tokio::task::JoinSet;

const WAIT_FOR_A_PARCEL: Duration = Duration::from_secs(2);
const LOOK_EVERY: Duration = Duration::from_secs(5);
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(1);
/// Of another version of this program, perhaps.
const UNREADABLE_FOR: Duration = Duration::from_secs(60);
/// So many times a parcel that waits for another is left to whoever keeps that one just now.
const ANOTHER_IS_AT_IT: i64 = 3;
/// A day of them.
const UNREADABLE_TIMES: i64 = 24 * 60;

impl RecordQueue {
    /// Until told to stop. A worker that breaks takes nobody with it.
    pub async fn work(&self, agents: &Agents, at_once: usize, stop: Stop) {
        let mut workers = JoinSet::new();
        workers.spawn(self.clone().tell_how_many_wait(stop.clone()));
        workers.spawn(self.clone().see_that_all_is_given_out(stop.clone()));
        let worker = || self.clone().keep_parcels(agents.clone(), stop.clone());
        for _ in 0..at_once {
            workers.spawn(worker());
        }
        while let Some(ended) = workers.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a worker broke; another takes its place");
                workers.spawn(worker());
            }
        }
    }

    async fn tell_how_many_wait(self, mut stop: Stop) {
        while !stop.told() {
            match self.waiting().await {
                Ok(waiting) => gauge!("regie_queue_waiting").set(waiting as f64),
                Err(_) => {
                    if let Err(error) = self.make_what_is_missing().await {
                        tracing::warn!(%error, "nobody knows how much waits in the queue");
                    }
                }
            }
            stop.sleep(LOOK_EVERY).await;
        }
    }

    /// The same parcel, look after look: then it does not go just now.
    async fn see_that_all_is_given_out(self, mut stop: Stop) {
        let mut before = None;
        while !stop.told() {
            before = match self.passed_over().await {
                Ok(Some(first)) if before == Some(first) => {
                    tracing::error!(
                        first,
                        "the queue gives nobody what waits in it: it is told to begin anew"
                    );
                    if let Err(error) = self.give_out_again().await {
                        tracing::error!(%error, "the queue does not begin anew");
                    }
                    None
                }
                Ok(first) => first,
                Err(_) => {
                    if let Err(error) = self.make_what_is_missing().await {
                        tracing::warn!(%error, "nobody knows whether the queue gives out all that waits");
                    }
                    None
                }
            };
            stop.sleep(LOOK_EVERY).await;
        }
    }

    async fn keep_parcels(self, agents: Agents, mut stop: Stop) {
        while !stop.told() {
            if let Err(error) = self.keep_next(&agents, &mut stop).await {
                tracing::warn!(%error, "what waits in the queue is kept later");
                stop.sleep(TRY_AGAIN_AFTER).await;
            }
        }
    }

    /// One at a time: what a worker has taken nobody else keeps.
    async fn keep_next(&self, agents: &Agents, stop: &mut Stop) -> Result<(), Failure> {
        let one = self.consumer.batch().max_messages(1).expires(WAIT_FOR_A_PARCEL);
        let mut parcels = self
            .asked(one.messages())
            .await?
            .map_err(|error| silent(&error))?;
        let taken = tokio::select! {
            biased;
            taken = parcels.next() => taken,
            () = stop.asked() => None,
        };
        let Some(message) = taken.transpose().map_err(|error| silent(&error))? else {
            return Ok(());
        };
        let (answer, kept) = match self.keep(agents, &message).await {
            Ok(answer) => (answer, Ok(())),
            Err(error) => (AckKind::Nak(Some(TRY_AGAIN_AFTER)), Err(error)),
        };
        let answered = self.asked(message.ack_with(answer)).await?;
        answered.map_err(|error| silent(&error))?;
        kept
    }

    /// What becomes of it in the queue.
    async fn keep(&self, agents: &Agents, message: &Message) -> Result<AckKind, Failure> {
        let info = message.info().map_err(|error| silent(&error))?;
        let parcel: Parcel = match serde_json::from_slice(&message.payload) {
            Ok(parcel) => parcel,
            Err(error) => {
                tracing::error!(%error, subject = %message.subject, "a parcel in the queue cannot be read");
                // Those behind it find that it is missing.
                return Ok(match info.delivered {
                    times if times > UNREADABLE_TIMES => AckKind::Term,
                    _ => AckKind::Nak(Some(UNREADABLE_FOR)),
                });
            }
        };
        let place = info.stream_sequence;
        if self.waits_for_another(agents, place, &parcel).await? {
            if info.delivered <= ANOTHER_IS_AT_IT {
                return Ok(AckKind::Nak(Some(pause_after(info.delivered))));
            }
            self.keep_those_before(agents, place, parcel.whose()).await?;
            note_what_is_missing_before(agents, &parcel).await?;
        }
        kept_as_brought(agents, &parcel).await?;
        Ok(AckKind::Ack)
    }

    /// Whoever had them was cut off, and gets them again one after the other, each after its pause. Then they are kept
    /// already, and known by their numbers.
    async fn keep_those_before(&self, agents: &Agents, place: u64, whose: Whose) -> Result<(), Failure> {
        let mut from = 1;
        while let Some((at, parcel)) = self.from(whose, from).await?.filter(|(at, _)| *at < place) {
            note_what_is_missing_before(agents, &parcel).await?;
            kept_as_brought(agents, &parcel).await?;
            from = at + 1;
        }
        Ok(())
    }

    async fn waits_for_another(&self, agents: &Agents, place: u64, parcel: &Parcel) -> Result<bool, Failure> {
        let whose = parcel.whose();
        if kept_up_to(agents, whose).await? >= parcel.behind {
            return Ok(false);
        }
        let is_the_first = self.first(whose).await? == Some(place);
        // What was before it may have been kept meanwhile.
        let kept = kept_up_to(agents, whose).await?;
        if kept >= parcel.behind {
            return Ok(false);
        }
        if is_the_first {
            note_what_is_lost(agents, parcel, kept).await?;
        }
        Ok(!is_the_first)
    }
}

/// Short, since another keeps what is before it just now; longer each time it was not.
fn pause_after(delivered: i64) -> Duration {
    const SHORTEST: Duration = Duration::from_millis(50);
    const LONGEST: Duration = Duration::from_secs(5);
    let doublings = u32::try_from(delivered.clamp(1, 10)).unwrap_or(1) - 1;
    (SHORTEST * 2_u32.pow(doublings)).min(LONGEST)
}

/// Of a parcel before which nothing of its machine waits any more.
async fn note_what_is_missing_before(agents: &Agents, parcel: &Parcel) -> Result<(), Failure> {
    let kept = kept_up_to(agents, parcel.whose()).await?;
    match kept < parcel.behind {
        true => note_what_is_lost(agents, parcel, kept).await,
        false => Ok(()),
    }
}

async fn kept_as_brought(agents: &Agents, parcel: &Parcel) -> Result<(), Failure> {
    let kept = agents.keep_of(parcel.whose(), &parcel.records, parcel.received_at);
    match kept.await {
        Ok(_) => Ok(()),
        Err(Unheard::Broken(error)) => Err(error),
        Err(Unheard::Refused(refused)) => Err(Failure::said(refused.detail)),
    }
}

async fn kept_up_to(agents: &Agents, whose: Whose) -> Result<Sequence, Failure> {
    let mark = agents.records.mark(whose.tenant, whose.machine).await?;
    Ok(mark.map_or(Sequence(0), |mark| mark.sequence))
}

/// The queue acknowledged records and lost them: that is known from then on, and the machine goes on behind them.
async fn note_what_is_lost(agents: &Agents, parcel: &Parcel, kept: Sequence) -> Result<(), Failure> {
    let (first, last) = (Sequence(kept.0 + 1), parcel.behind);
    tracing::error!(machine = %parcel.machine, %first, %last, "the queue lost records that it had acknowledged");
    let gap = Gap {
        cause: Cause::Queue,
        numbers: Some((first, last)),
        records: last.0 - kept.0,
        taken: None,
    };
    let record = Record {
        taken_at: parcel.received_at,
        body: Body::Gap(gap),
    };
    let known = [Taken::told(last, &record)];
    agents
        .records
        .keep(parcel.whose(), &known, parcel.received_at)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parcel_that_waits_for_another_is_asked_for_less_and_less_often() {
        let pauses: Vec<u128> = [1, 2, 3, 8, 1_000]
            .map(|times| pause_after(times).as_millis())
            .into();
        assert_eq!(pauses, [50, 100, 200, 5_000, 5_000]);
    }
}
