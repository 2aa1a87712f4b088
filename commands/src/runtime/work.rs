//! What a use case works with: it loads facts, decides on aggregates, and everything it decided is appended
//! together, or not at all.

use super::{
    CommandError, Runtime, codec,
    load::{StateAt, stream_of},
    streams::{Slot, SlotGuard},
};
use crate::permit::Permit;
use domain::Decider;
use journal::{JournalError, StreamAppend, append::EncodedEvent, head::Head};
use kernel::{Stream, TenantId};
use std::any::Any;
use uuid::Uuid;

pub struct Work {
    pub(super) runtime: Runtime,
    pub tenant: TenantId,
    pub permit: Permit,
    pub now: jiff::Timestamp,
    /// Look at the journal before trusting the cache.
    pub(super) fresh: bool,
    pub(super) used_cache: bool,
    pub(super) touched: Vec<Touched>,
}

/// An aggregate this work decided on, with the state after its own events.
pub(super) struct Touched {
    stream: Stream,
    before: Head,
    events: Vec<EncodedEvent>,
    state: Option<Box<dyn Any + Send + Sync>>,
    slot: Option<SlotGuard>,
    keep_snapshot: fn(&Runtime, &Stream, Head, Head, &(dyn Any + Send + Sync)),
}

impl Work {
    pub(super) fn new(runtime: Runtime, permit: Permit, fresh: bool) -> Work {
        let now = runtime.journal.clock.now();
        Work {
            runtime,
            tenant: permit.tenant,
            permit,
            now,
            fresh,
            used_cache: false,
            touched: vec![],
        }
    }

    /// A fact from another aggregate, as the journal holds it now.
    pub async fn fact<D: Decider>(&self, id: impl Into<Uuid>) -> Result<D::State, JournalError> {
        let id = id.into();
        match self
            .position_of(&stream_of::<D>(self.tenant, id))
            .and_then(|at| self.touched.get(at)?.state_as::<D>())
        {
            Some(state) => Ok(state.clone()),
            None => Ok(self.runtime.load::<D>(self.tenant, id).await?.state),
        }
    }

    /// An id that stands for a text in this tenant, and tells nobody without the tenant's key which one.
    pub async fn keyed_id(&self, purpose: &str, text: &str) -> Result<Uuid, JournalError> {
        let bytes = format!("{purpose}\0{text}");
        let digest = self
            .runtime
            .journal
            .vault
            .digest(self.tenant, bytes.as_bytes())
            .await?;
        let bytes = digest.first_chunk::<16>().copied().unwrap_or_default();
        Ok(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// What the aggregate is, for a use case that decides on it next.
    pub async fn look<D: Decider>(&mut self, id: impl Into<Uuid>) -> Result<&D::State, CommandError> {
        let at = self.open::<D>(id.into()).await?;
        self.touched
            .get(at)
            .and_then(Touched::state_as::<D>)
            .ok_or(CommandError::Busy)
    }

    /// Decides; what follows is appended when the use case is done. Returns the events for other decisions.
    pub async fn decide<D: Decider>(
        &mut self,
        id: impl Into<Uuid>,
        command: impl Into<D::Command>,
    ) -> Result<Vec<D::Event>, CommandError> {
        let at = self.open::<D>(id.into()).await?;
        let touched = self.touched.get_mut(at).ok_or(CommandError::Busy)?;
        let mut state = touched.take_state::<D>().ok_or(CommandError::Busy)?;
        let decided = D::decide(&state, &command.into());
        if let Ok(events) = &decided {
            for event in events {
                let sequence = touched.before.sequence + touched.events.len() as i64 + 1;
                touched
                    .events
                    .push(codec::encode(&self.runtime.journal, &touched.stream, sequence, event).await?);
                *state = D::evolve(*state, event);
            }
        }
        touched.state = Some(state);
        decided.map_err(CommandError::refused)
    }

    fn position_of(&self, stream: &Stream) -> Option<usize> {
        self.touched.iter().position(|touched| touched.stream == *stream)
    }

    async fn open<D: Decider>(&mut self, id: Uuid) -> Result<usize, CommandError> {
        let stream = stream_of::<D>(self.tenant, id);
        if let Some(at) = self.position_of(&stream) {
            return Ok(at);
        }
        let mut slot = self.runtime.streams.turn(&stream).await;
        let known = slot.as_mut().and_then(|slot| take_known::<D>(slot));
        let state = match known {
            Some(known) if !self.fresh => {
                self.used_cache = true;
                known
            }
            known => self.runtime.catch_up::<D>(&stream, known).await?,
        };
        self.touched.push(Touched {
            stream,
            before: state.head,
            events: vec![],
            state: Some(Box::new(state.state)),
            slot,
            keep_snapshot: |runtime, stream, before, now, state| {
                if let Some(state) = state.downcast_ref::<D::State>() {
                    runtime.keep_snapshot_when_due::<D>(stream, before, now, state);
                }
            },
        });
        Ok(self.touched.len() - 1)
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.touched.iter().all(|touched| touched.events.is_empty())
    }

    /// What was decided, for the append.
    pub(super) fn take_appends(&mut self) -> Vec<StreamAppend> {
        let changed = self
            .touched
            .iter_mut()
            .filter(|touched| !touched.events.is_empty());
        changed
            .map(|touched| StreamAppend {
                stream: touched.stream.clone(),
                head: touched.before,
                events: std::mem::take(&mut touched.events),
            })
            .collect()
    }

    /// The append stands: others may build on these states. `heads` are those of the streams that changed,
    /// in their order.
    pub(super) fn keep(self, appended: &[Stream], heads: &[Head]) {
        for mut touched in self.touched {
            let new = appended
                .iter()
                .position(|stream| *stream == touched.stream)
                .and_then(|at| heads.get(at));
            let now = new.copied().unwrap_or(touched.before);
            if let Some(state) = &touched.state {
                (touched.keep_snapshot)(
                    &self.runtime,
                    &touched.stream,
                    touched.before,
                    now,
                    state.as_ref(),
                );
            }
            if let Some(slot) = &mut touched.slot {
                slot.head = now;
                slot.state = touched.state.take();
            }
        }
    }
}

fn take_known<D: Decider>(slot: &mut Slot) -> Option<StateAt<D::State>> {
    let state = slot.state.take()?.downcast::<D::State>().ok()?;
    Some(StateAt {
        state: *state,
        head: slot.head,
    })
}

impl Touched {
    fn state_as<D: Decider>(&self) -> Option<&D::State> {
        self.state.as_ref()?.downcast_ref()
    }

    fn take_state<D: Decider>(&mut self) -> Option<Box<D::State>> {
        self.state.take()?.downcast().ok()
    }
}
