//! The agent at work, in two threads: `watch` looks and keeps, `send` tells the server and drops what it has.
//!
//! They share the spool and nothing else of weight. Neither waits for the other: a server that is away costs room in
//! the spool, a disk that is full costs measurements, and both are told once they are over.

mod bell;
mod inventory;
mod log_lines;
mod pace;
mod send;
mod shared;
mod status;
mod turns;
mod watch;

pub use bell::Bell;
pub use status::Status;

use crate::{
    home::{Home, Paper},
    identity::Identity,
    look::Machine,
};
use agent_protocol::Event;
use kernel::Clock;
use send::Sender;
use shared::Shared;
use std::{io, thread};
use watch::Watch;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Stopped,
    /// The server wants nothing more of this machine.
    Revoked,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotRun {
    #[error("this machine is not enrolled: `regie-agent enrol` makes it known to its agency")]
    NotEnrolled,
    #[error("what the agent knows of itself cannot be read: {0}")]
    Unreadable(#[from] io::Error),
}

/// Until the bell says to stop, or the server says that it wants nothing more.
pub fn run(home: Home, machine: Machine, clock: Clock, bell: &Bell) -> Result<Ended, CannotRun> {
    let identity = Identity::load(&home)?.ok_or(CannotRun::NotEnrolled)?;
    let cleanly = home.recall::<bool>(Paper::Running).is_none();
    let shared = Shared::open(home, machine, clock, bell, identity.settings.clone());
    let started = Event::AgentStarted {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        cleanly,
    };
    shared.keep_event(started);
    // Where it cannot be written, the next start looks clean: nothing else depends on it.
    let _ = shared.home.write(Paper::Running, &true);
    let ended = at_work(&shared, identity);
    shared.keep_event(Event::AgentStopped);
    let _ = shared.home.remove(Paper::Running);
    Ok(ended)
}

fn at_work(shared: &Shared<'_>, identity: Identity) -> Ended {
    thread::scope(|scope| {
        scope.spawn(|| {
            let _ends_all = StopsAll(shared.bell);
            Watch::new(shared).until_stopped();
        });
        let _ends_all = StopsAll(shared.bell);
        Sender::new(shared, identity).until_stopped()
    })
}

/// Neither thread outlives the other, whatever ended it.
struct StopsAll<'a>(&'a Bell);

impl Drop for StopsAll<'_> {
    fn drop(&mut self) {
        self.0.stop();
    }
}
