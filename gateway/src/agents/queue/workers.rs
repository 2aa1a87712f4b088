//! Keep what lies in the queue, each machine's in order. A parcel leaves the queue when it is kept; whatever happens to a
//! worker, another gets it again.

use super::{
    line::{Queue, silent},
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
use std::{future::Future, time::Duration};

/// As many as the database serves at once without anybody waiting for it.
const WORKERS: usize = 4;
const PARCELS_AT_ONCE: usize = 16;
const WAIT_FOR_PARCELS: Duration = Duration::from_secs(2);
/// What is kept after another that somebody else keeps just now.
const A_MOMENT: Duration = Duration::from_millis(50);
const LOOK_EVERY: Duration = Duration::from_secs(5);
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(1);
/// Of another version of this program, perhaps.
const UNREADABLE_FOR: Duration = Duration::from_secs(60);

impl Queue {
    /// Until told to stop.
    pub async fn work(&self, agents: &Agents, stop: Stop) {
        let workers = (0..WORKERS).map(|_| self.keep_parcels(agents, stop.clone()));
        tokio::join!(
            futures::future::join_all(workers),
            self.tell_how_many_wait(stop.clone())
        );
    }

    async fn tell_how_many_wait(&self, mut stop: Stop) {
        while !stop.told() {
            if let Ok(waiting) = self.waiting().await {
                gauge!("regie_queue_waiting").set(waiting as f64);
            }
            stop.sleep(LOOK_EVERY).await;
        }
    }

    async fn keep_parcels(&self, agents: &Agents, mut stop: Stop) {
        while !stop.told() {
            if let Err(error) = self.keep_some(agents, &mut stop).await {
                tracing::warn!(%error, "what waits in the queue is kept later");
                stop.sleep(TRY_AGAIN_AFTER).await;
            }
        }
    }

    async fn keep_some(&self, agents: &Agents, stop: &mut Stop) -> Result<(), Failure> {
        let batch = self
            .consumer
            .batch()
            .max_messages(PARCELS_AT_ONCE)
            .expires(WAIT_FOR_PARCELS);
        let mut parcels = unless_told(stop, batch.messages())
            .await
            .transpose()
            .map_err(|error| silent(&error))?;
        while let Some(batch) = parcels.as_mut() {
            let Some(Some(message)) = unless_told(stop, batch.next()).await else {
                break;
            };
            let message = message.map_err(|error| silent(&error))?;
            let answer = self.keep_one(agents, &message).await;
            message.ack_with(answer).await.map_err(|error| silent(&error))?;
        }
        Ok(())
    }

    async fn keep_one(&self, agents: &Agents, message: &Message) -> AckKind {
        let parcel: Parcel = match serde_json::from_slice(&message.payload) {
            Ok(parcel) => parcel,
            Err(error) => {
                tracing::error!(%error, subject = %message.subject, "a parcel in the queue cannot be read");
                return AckKind::Nak(Some(UNREADABLE_FOR));
            }
        };
        match self.keep_in_order(agents, message, &parcel).await {
            Ok(true) => AckKind::Ack,
            Ok(false) => AckKind::Nak(Some(A_MOMENT)),
            Err(error) => {
                tracing::warn!(%error, machine = %parcel.machine, "what a machine brought is kept later");
                AckKind::Nak(Some(TRY_AGAIN_AFTER))
            }
        }
    }

    /// Whether it is kept: not before what it stands behind.
    async fn keep_in_order(
        &self,
        agents: &Agents,
        message: &Message,
        parcel: &Parcel,
    ) -> Result<bool, Failure> {
        let whose = parcel.whose();
        if kept_up_to(agents, whose).await? < parcel.behind {
            let place = message.info().map_err(|error| silent(&error))?.stream_sequence;
            let is_first = self.first(whose).await? == Some(place);
            // What was before it may have been kept since.
            let kept = kept_up_to(agents, whose).await?;
            match (is_first, kept < parcel.behind) {
                (_, false) => {}
                (false, true) => return Ok(false),
                (true, true) => note_what_is_lost(agents, parcel, kept).await?,
            }
        }
        match agents.keep_of(whose, &parcel.records, parcel.received_at).await {
            Ok(_) => Ok(true),
            Err(Unheard::Broken(error)) => Err(error),
            Err(Unheard::Refused(refused)) => Err(Failure::said(refused.detail)),
        }
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

/// None where nothing is there at the end.
async fn unless_told<T>(stop: &mut Stop, what: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        biased;
        done = what => Some(done),
        () = stop.asked() => None,
    }
}
