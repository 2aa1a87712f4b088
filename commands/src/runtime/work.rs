//! What a use case works with: it loads facts, decides on aggregates, and everything it decided is appended
//! together, or not at all.

use super::{
    CommandError, Runtime, codec,
    load::{StateAt, stream_of},
    streams::{State, Turn, UnderWay},
};
use crate::permit::Permit;
use domain::Decider;
use journal::{JournalError, StreamAppend, append::EncodedEvent, head::Head, snapshot::Snapshot};
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
    /// That an aggregate does not exist.
    pub(super) guessed: bool,
    pub(super) touched: Vec<Touched>,
}

/// Of a state whose stream grew from one head to another, where one is due; with the state's version.
type SnapshotOf = fn(&(dyn Any + Send + Sync), Head, Head) -> Option<(i32, Snapshot)>;

/// An aggregate this work decided on, with the state after its own events.
pub(super) struct Touched {
    stream: Stream,
    before: Head,
    events: Vec<EncodedEvent>,
    state: Option<State>,
    /// From what this process knew, not from the journal.
    kept: bool,
    turn: Option<Turn>,
    snapshot: SnapshotOf,
}

/// What was sent and is not answered yet.
pub(super) struct Standing {
    stream: Stream,
    under_way: Option<UnderWay>,
    /// To be kept once it stands.
    snapshot: Option<(i32, Snapshot)>,
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
            guessed: false,
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

    /// Decides on an aggregate that this command makes. It is taken not to exist, which the append proves: that
    /// saves the look at the journal.
    pub async fn begin<D: Decider>(
        &mut self,
        id: impl Into<Uuid>,
        command: impl Into<D::Command>,
    ) -> Result<Vec<D::Event>, CommandError> {
        let id = id.into();
        if !self.fresh && self.position_of(&stream_of::<D>(self.tenant, id)).is_none() {
            let mut turn = self.turn_of(&stream_of::<D>(self.tenant, id)).await;
            let known = turn.as_mut().and_then(known_to::<D>);
            self.used_cache = true;
            self.guessed = known.is_none();
            let at = known.unwrap_or_else(StateAt::beginning);
            self.touch::<D>(id, turn, at, true);
        }
        self.decide::<D>(id, command).await
    }

    /// Opens a stream that guards facts of others: what is read from here on is no older than it, so that of two
    /// who meet there the second sees what the first did.
    pub async fn guard_by<D: Decider>(&mut self, id: impl Into<Uuid>) -> Result<(), CommandError> {
        let id = id.into();
        let turn = self.runtime.streams.turn(&stream_of::<D>(self.tenant, id)).await;
        let settled = match turn {
            Some(turn) => Some(turn.settle().await),
            None => None,
        };
        self.open_in::<D>(id, settled).await.map(drop)
    }

    async fn open<D: Decider>(&mut self, id: Uuid) -> Result<usize, CommandError> {
        let stream = stream_of::<D>(self.tenant, id);
        if let Some(at) = self.position_of(&stream) {
            return Ok(at);
        }
        let turn = self.turn_of(&stream).await;
        self.open_in::<D>(id, turn).await
    }

    async fn open_in<D: Decider>(&mut self, id: Uuid, mut turn: Option<Turn>) -> Result<usize, CommandError> {
        let known = turn.as_mut().and_then(known_to::<D>);
        let (state, kept) = match known {
            Some(known) if !self.fresh => {
                self.used_cache = true;
                (known, true)
            }
            known => {
                let stream = stream_of::<D>(self.tenant, id);
                (self.runtime.catch_up::<D>(&stream, known).await?, false)
            }
        };
        Ok(self.touch::<D>(id, turn, state, kept))
    }

    async fn turn_of(&self, stream: &Stream) -> Option<Turn> {
        let turn = self.runtime.streams.turn(stream).await?;
        Some(if self.fresh { turn.settle().await } else { turn })
    }

    fn touch<D: Decider>(
        &mut self,
        id: Uuid,
        turn: Option<Turn>,
        at: StateAt<D::State>,
        kept: bool,
    ) -> usize {
        self.touched.push(Touched {
            stream: stream_of::<D>(self.tenant, id),
            before: at.head,
            events: vec![],
            state: Some(Box::new(at.state)),
            kept,
            turn,
            snapshot: |state, before, now| {
                let state = state.downcast_ref::<D::State>()?;
                Some((D::STATE_VERSION, Snapshot::when_due(state, before, now)?))
            },
        });
        self.touched.len() - 1
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.touched.iter().all(|touched| touched.events.is_empty())
    }

    /// The append proves what it builds on. What was only looked at, or had nothing to do, must be what the journal
    /// holds (ADR 0008).
    pub(super) async fn still_holds(&self) -> Result<bool, JournalError> {
        for touched in self.touched.iter().filter(|touched| touched.events.is_empty()) {
            if !touched.still_holds(&self.runtime).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What was decided, for the append, and those who decided it, in the same order.
    pub(super) fn split(self) -> (Vec<StreamAppend>, Vec<Touched>) {
        let (mut appends, mut changed) = (vec![], vec![]);
        for mut touched in self.touched {
            if touched.events.is_empty() {
                touched.give_back();
                continue;
            }
            appends.push(StreamAppend {
                stream: touched.stream.clone(),
                head: touched.before,
                events: std::mem::take(&mut touched.events),
            });
            changed.push(touched);
        }
        (appends, changed)
    }

    /// Nothing came of it.
    pub(super) fn give_back(self) {
        for touched in self.touched {
            if touched.events.is_empty() {
                touched.give_back();
            }
        }
    }
}

impl Standing {
    /// What is dropped instead did not stand.
    pub(super) fn stands(self, runtime: &Runtime) {
        if let Some(under_way) = self.under_way {
            under_way.stands();
        }
        if let Some((version, snapshot)) = self.snapshot {
            runtime.keep_snapshot(self.stream, version, snapshot);
        }
    }
}

fn known_to<D: Decider>(turn: &mut Turn) -> Option<StateAt<D::State>> {
    let (state, head) = turn.take_known::<D::State>()?;
    Some(StateAt { state, head })
}

impl Touched {
    fn state_as<D: Decider>(&self) -> Option<&D::State> {
        self.state.as_ref()?.downcast_ref()
    }

    fn take_state<D: Decider>(&mut self) -> Option<Box<D::State>> {
        self.state.take()?.downcast().ok()
    }

    async fn still_holds(&self, runtime: &Runtime) -> Result<bool, JournalError> {
        if let Some(turn) = &self.turn
            && !turn.came_true().await
        {
            return Ok(false);
        }
        let since = || runtime.journal.read_stream(&self.stream, self.before.sequence);
        Ok(!self.kept || since().await?.is_empty())
    }

    fn give_back(self) {
        if let Some(mut turn) = self.turn {
            turn.put(self.state, self.before);
        }
    }

    /// The append was sent: others may build on this state, which will have this head.
    pub(super) fn sent(self, head: Head) -> Standing {
        let state = self.state.as_deref();
        Standing {
            snapshot: state.and_then(|state| (self.snapshot)(state, self.before, head)),
            under_way: self.turn.and_then(|turn| turn.sent(self.state, head)),
            stream: self.stream,
        }
    }
}
