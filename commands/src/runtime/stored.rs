//! The only `impl Aggregate`: any of our deciders, as cqrs-es and postgres-es see it.
//!
//! It lets software that we did not write read our history, and write to it.

use cqrs_es::{Aggregate, DomainEvent, event_sink::EventSink};
use domain::{Decider, Event};
use kernel::{Language, Refusal};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

pub struct Stored<D: Decider>(pub D::State);

impl<D: Decider> Default for Stored<D> {
    fn default() -> Self {
        Stored(D::State::default())
    }
}

impl<D: Decider> Serialize for Stored<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, D: Decider> Deserialize<'de> for Stored<D> {
    fn deserialize<T: Deserializer<'de>>(deserializer: T) -> Result<Self, T::Error> {
        D::State::deserialize(deserializer).map(Stored)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent, bound = "E: Event")]
pub struct StoredEvent<E: Event>(pub E);

impl<E: Event> DomainEvent for StoredEvent<E> {
    fn event_type(&self) -> String {
        self.0.event_type().to_owned()
    }

    fn event_version(&self) -> String {
        self.0.event_version().to_owned()
    }
}

/// cqrs-es wants an error; a refusal is not one, so it is wrapped.
#[derive(Debug)]
pub struct Refused<R: Refusal>(pub R);

impl<R: Refusal> fmt::Display for Refused<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message(Language::English))
    }
}

impl<R: Refusal> std::error::Error for Refused<R> {}

impl<D: Decider> Aggregate for Stored<D> {
    const TYPE: &'static str = D::NAME;
    type Command = D::Command;
    type Event = StoredEvent<D::Event>;
    type Error = Refused<D::Refusal>;
    type Services = ();

    async fn handle(
        &mut self,
        command: Self::Command,
        _services: &(),
        sink: &EventSink<Self>,
    ) -> Result<(), Self::Error> {
        for event in D::decide(&self.0, &command).map_err(Refused)? {
            sink.write(StoredEvent(event), self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: Self::Event) {
        self.0 = D::evolve(std::mem::take(&mut self.0), &event.0);
    }
}
