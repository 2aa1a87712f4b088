//! An aggregate's state: from the journal, with a snapshot's help where the stream is long.

use super::Runtime;
use domain::Decider;
use jiff::Timestamp;
use journal::{JournalError, StoredEvent, head::Head, snapshot::Snapshot};
use kernel::{Stream, TenantId};
use uuid::Uuid;

/// A state, and the last event it has seen.
#[derive(Clone, Debug, PartialEq)]
pub struct StateAt<S> {
    pub state: S,
    pub head: Head,
}

impl<S: Default> StateAt<S> {
    pub(super) fn beginning() -> StateAt<S> {
        StateAt {
            state: S::default(),
            head: Head::NONE,
        }
    }
}

pub fn stream_of<D: Decider>(tenant: TenantId, id: Uuid) -> Stream {
    Stream {
        tenant,
        kind: D::NAME.into(),
        id,
    }
}

impl Runtime {
    /// As the journal holds it now.
    pub async fn load<D: Decider>(
        &self,
        tenant: TenantId,
        id: Uuid,
    ) -> Result<StateAt<D::State>, JournalError> {
        let stream = stream_of::<D>(tenant, id);
        let known = self.known::<D>(&stream);
        self.catch_up::<D>(&stream, known).await
    }

    /// A copy of what this process knows, if nobody is working on it and it does not run ahead of the journal.
    fn known<D: Decider>(&self, stream: &Stream) -> Option<StateAt<D::State>> {
        let (state, head) = self.streams.turn_if_free(stream)?.known::<D::State>()?;
        Some(StateAt { state, head })
    }

    /// From a known state, or else from a snapshot, or else from the beginning.
    pub(super) async fn catch_up<D: Decider>(
        &self,
        stream: &Stream,
        known: Option<StateAt<D::State>>,
    ) -> Result<StateAt<D::State>, JournalError> {
        if let Some(known) = known {
            let events = self.journal.read_stream(stream, known.head.sequence).await?;
            return self.fold::<D>(known, events).await;
        }
        let (kept, events) = self.journal.load_stream(stream, D::STATE_VERSION).await?;
        let Some(kept) = kept else {
            return self.fold::<D>(StateAt::beginning(), events).await;
        };
        match serde_json::from_str(&kept.state) {
            Ok(state) => {
                self.fold::<D>(
                    StateAt {
                        state,
                        head: kept.head,
                    },
                    events,
                )
                .await
            }
            // As good as none: the events have it all.
            Err(_) => {
                self.fold::<D>(StateAt::beginning(), self.journal.read_stream(stream, 0).await?)
                    .await
            }
        }
    }

    async fn fold<D: Decider>(
        &self,
        from: StateAt<D::State>,
        mut events: Vec<StoredEvent>,
    ) -> Result<StateAt<D::State>, JournalError> {
        self.journal.open_fields(&mut events).await?;
        let head = match events.last() {
            Some(last) => last.head()?,
            None => from.head,
        };
        let mut state = from.state;
        for stored in &events {
            state = D::evolve(state, &journal::said::<D::Event>(stored)?);
        }
        Ok(StateAt { state, head })
    }

    /// AU2: the state as it was known at a moment, from the events recorded until then.
    pub async fn load_at<D: Decider>(
        &self,
        tenant: TenantId,
        id: Uuid,
        at: Timestamp,
    ) -> Result<StateAt<D::State>, JournalError> {
        let mut events = self.journal.read_stream(&stream_of::<D>(tenant, id), 0).await?;
        events.retain(|event| event.recorded_at <= at);
        self.fold::<D>(StateAt::beginning(), events).await
    }

    /// The whole history of one aggregate, oldest first.
    pub async fn history<D: Decider>(
        &self,
        tenant: TenantId,
        id: Uuid,
    ) -> Result<Vec<kernel::Recorded<D::Event>>, JournalError> {
        let mut events = self.journal.read_stream(&stream_of::<D>(tenant, id), 0).await?;
        self.journal.open_fields(&mut events).await?;
        events.iter().map(journal::decode).collect()
    }

    /// In the background.
    pub(super) fn keep_snapshot(&self, stream: Stream, version: i32, snapshot: Snapshot) {
        let journal = self.journal.clone();
        tokio::spawn(async move {
            if let Err(error) = journal.keep_snapshot(&stream, version, snapshot).await {
                tracing::warn!(%error, "a snapshot was not kept; loading stays long");
            }
        });
    }
}
