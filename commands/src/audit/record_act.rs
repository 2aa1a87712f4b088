//! What somebody did that is no command of the journal: signing in, taking data out.
//!
//! It is on disk when this returns, so whoever calls it first and answers afterwards loses no act.

use crate::{
    CommandError, Runtime,
    runtime::{Asker, mint},
};
use domain::audit::{ActDone, ActEvent, ActRefused, DataConsulted};
use kernel::{Actor, Refusal, TenantId};
use uuid::Uuid;

pub struct Act<'a> {
    pub tenant: TenantId,
    pub actor: Actor,
    /// As a command is named: `identity.sign_in`.
    pub name: &'static str,
    /// The things it names; the person who acts need not be among them.
    pub about: Vec<Uuid>,
    pub outcome: Outcome<'a>,
}

pub enum Outcome<'a> {
    Done,
    /// Data was looked at or taken out.
    Consulted,
    /// And what the person is told.
    Refused(&'a dyn Refusal),
}

/// From where and by which door is said by the runtime: `Runtime::coming_from`.
pub async fn record(runtime: &Runtime, act: Act<'_>) -> Result<(), CommandError> {
    let asker = Asker::new(act.tenant, act.actor);
    let about = act.about;
    let fact: ActEvent = match act.outcome {
        Outcome::Done => ActDone { about }.into(),
        Outcome::Consulted => DataConsulted { about }.into(),
        Outcome::Refused(refusal) => ActRefused {
            command: None,
            about,
            code: refusal.code().to_owned(),
            told: Some(asker.told(refusal)),
        }
        .into(),
    };
    runtime.write_down(&asker, act.name, mint(), fact).await
}
