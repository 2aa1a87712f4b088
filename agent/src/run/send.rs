//! Tells the server: that the machine is there, and what it saw. A record leaves the spool when the server says that it
//! is on its disk, and for no other reason.

use super::{
    Ended, Status,
    bell::Woken,
    pace::{Backoff, about, between},
    shared::Shared,
};
use crate::{
    home::Paper,
    identity::{Identity, Key},
    look::evidence,
    spool::Settled,
    wire::{Doubt, Line, Trust, Unanswered},
};
use agent_protocol::{
    Batch, Durable, Event, Heartbeat, Holding, Mark, Numbered, Reenrol, Refusal, Renew, Renewed, Sequence,
    VERSION, Welcome, path,
};
use jiff::Timestamp;
use rustls::{AlertDescription, Error as Tls};
use serde_json::value::RawValue;
use std::{io, time::Duration};

/// Small enough to be sent and written while others wait.
const BATCH_BYTES: u64 = 256 << 10;
const BETWEEN_BATCHES: Duration = Duration::from_millis(200);
const SKEW_SECONDS: i64 = 60;

pub struct Sender<'a> {
    shared: &'a Shared<'a>,
    identity: Identity,
    /// What the server certified last, as long as the disk does not take it.
    unsaved: Option<Identity>,
    line: Option<Line>,
    heard_at: Option<Timestamp>,
    /// The server wants to certify it anew, whatever its certificate's age.
    is_called: bool,
    backoff: Backoff,
}

#[derive(Debug, thiserror::Error)]
enum Unsaid {
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Doubt(#[from] Doubt),
    #[error("the agent's folder: {0}")]
    Folder(#[from] io::Error),
    #[error("the server took nothing of what it was sent")]
    NotTaken,
}

impl Unsaid {
    fn is(&self, refusal: Refusal) -> bool {
        matches!(self, Unsaid::Unanswered(unanswered) if unanswered.is(refusal))
    }

    /// The server's clock says so; ours may not know yet.
    fn says_run_out(&self) -> bool {
        let expired = Tls::AlertReceived(AlertDescription::CertificateExpired);
        matches!(self, Unsaid::Unanswered(Unanswered::Untrusted(said)) if *said == expired)
    }
}

impl<'a> Sender<'a> {
    pub fn new(shared: &'a Shared<'a>, identity: Identity) -> Sender<'a> {
        Sender {
            shared,
            identity,
            unsaved: None,
            line: None,
            heard_at: None,
            is_called: false,
            backoff: Backoff::default(),
        }
    }

    pub fn until_stopped(mut self) -> Ended {
        let mut said = self.speak();
        loop {
            let revoked = said.as_ref().is_err_and(|unsaid| unsaid.is(Refusal::Revoked));
            let pause = self.pause_after(said);
            self.write_status(revoked);
            if revoked {
                return Ended::Revoked;
            }
            said = match pause {
                Pause::Listen(long) => match self.shared.bell.listen(long) {
                    Woken::Stopped => return Ended::Stopped,
                    Woken::Rung => self.drain(),
                    Woken::Rested => self.speak(),
                },
                Pause::Rest(long) => match self.shared.bell.rest(long) {
                    Woken::Stopped => return Ended::Stopped,
                    Woken::Rung | Woken::Rested => self.speak(),
                },
            };
        }
    }

    fn pause_after(&mut self, said: Result<(), Unsaid>) -> Pause {
        match said {
            Ok(()) => {
                self.backoff.forget();
                self.shared.over("server");
                let every = self.shared.settings().heartbeat_seconds.clamp(1, 3600);
                Pause::Listen(about(Duration::from_secs(u64::from(every))))
            }
            Err(unsaid) => {
                self.line = None;
                self.shared.trouble("server", unsaid.to_string());
                Pause::Rest(self.backoff.next())
            }
        }
    }

    fn speak(&mut self) -> Result<(), Unsaid> {
        self.keep_certified()?;
        match self.beat() {
            Err(unsaid) if unsaid.says_run_out() => {
                self.certify_after_the_end()?;
                self.beat()?;
            }
            said => said?,
        }
        self.drain()
    }

    fn beat(&mut self) -> Result<(), Unsaid> {
        let question = Heartbeat {
            version: VERSION,
            agent: env!("CARGO_PKG_VERSION").to_owned(),
            machine: self.identity.machine,
            evidence: evidence(&self.shared.machine),
            started_at: self.shared.started_at,
            sent_at: self.shared.clock.now(),
            holding: self.holding().unwrap_or_default(),
            troubles: self.shared.troubles(),
        };
        let welcome: Welcome = self.line()?.ask(path::HEARTBEAT, &question)?;
        self.heard(welcome.received_at);
        self.is_called = welcome.renew;
        self.settle(welcome.durable)?;
        if self.shared.adopt(welcome.settings.clone()) {
            self.identity.settings = welcome.settings;
            let _ = self.identity.save(&self.shared.home);
        }
        Ok(())
    }

    /// Batch by batch until nothing waits, with a breath between for the others who come back at the same time.
    fn drain(&mut self) -> Result<(), Unsaid> {
        loop {
            let waiting = self.shared.with_spool(|spool| spool.pending(BATCH_BYTES));
            let records = waiting.transpose()?.unwrap_or_default();
            let Some(last) = records.last().map(|record| record.sequence) else {
                return Ok(());
            };
            let durable = self.send(records)?;
            if durable.is_none_or(|mark| mark.sequence < last) {
                return Err(Unsaid::NotTaken);
            }
            if self.shared.bell.rest(between(Duration::ZERO, BETWEEN_BATCHES)) == Woken::Stopped {
                return Ok(());
            }
        }
    }

    fn send(&mut self, records: Vec<Numbered<String>>) -> Result<Option<Mark>, Unsaid> {
        let records = records.into_iter().map(raw).collect::<io::Result<_>>()?;
        let question = Batch {
            version: VERSION,
            machine: self.identity.machine,
            sent_at: self.shared.clock.now(),
            records,
        };
        let answer: Durable = self.line()?.ask(path::BATCH, &question)?;
        self.heard(answer.received_at);
        self.settle(answer.durable)?;
        Ok(answer.durable)
    }

    fn settle(&mut self, durable: Option<Mark>) -> Result<(), Unsaid> {
        let was_at = self.holding().map_or(Sequence(0), |holding| holding.last);
        let settled = self
            .shared
            .with_spool(|spool| spool.settle(durable))
            .transpose()?;
        if let (Some(Settled::SetBack), Some(mark)) = (settled, durable) {
            self.shared.keep_event(Event::SetBack {
                was_at,
                server_at: mark.sequence,
            });
        }
        Ok(())
    }

    fn heard(&mut self, server_time: Timestamp) {
        let ours = self.shared.clock.now();
        self.heard_at = Some(ours);
        let ahead = ours.as_second() - server_time.as_second();
        if ahead.abs() <= SKEW_SECONDS {
            self.shared.over("clock");
            return;
        }
        let way = if ahead > 0 { "ahead of" } else { "behind" };
        self.shared
            .trouble("clock", format!("{} s {way} the server's", ahead.abs()));
    }

    fn holding(&self) -> Option<Holding> {
        self.shared.with_spool(|spool| spool.holding())?.ok()
    }

    fn line(&mut self) -> Result<&mut Line, Unsaid> {
        let line = match self.line.take() {
            Some(line) => line,
            None => Line::to(
                &self.identity.server,
                Trust::mutual(&self.identity, &self.shared.clock)?,
            ),
        };
        Ok(self.line.insert(line))
    }
}

/// Sent as it was kept: its digest is of this text.
fn raw(record: Numbered<String>) -> io::Result<Numbered<Box<RawValue>>> {
    Ok(Numbered {
        sequence: record.sequence,
        record: RawValue::from_string(record.record)?,
    })
}

enum Pause {
    Listen(Duration),
    Rest(Duration),
}

/// The certificate's life.
impl Sender<'_> {
    fn keep_certified(&mut self) -> Result<(), Unsaid> {
        let saved = self.save_certified();
        let now = self.shared.clock.now();
        if self.identity.has_run_out(now) {
            return self.certify_after_the_end();
        }
        // What was certified and could not be saved is not asked for a second time.
        let certified = match saved {
            Ok(()) if self.is_called || self.identity.is_to_be_renewed(now) => self.renew(),
            saved => saved,
        };
        match certified {
            Err(unsaid) if unsaid.is(Refusal::Revoked) => Err(unsaid),
            // There is time: what is to be said comes first.
            Err(unsaid) => {
                self.shared.trouble("certificate", unsaid.to_string());
                Ok(())
            }
            Ok(()) => {
                self.shared.over("certificate");
                Ok(())
            }
        }
    }

    /// A new key, over the channel that the old one proves. It is on the disk before the server hears of it: an answer
    /// that is lost is asked for again with the same key, and a disk that takes nothing asks for nothing. The server
    /// knows so many keys of a machine and forgets the oldest, which may be the one in use.
    fn renew(&mut self) -> Result<(), Unsaid> {
        let asked_for: Option<Key> = self.shared.home.recall(Paper::Renewing);
        let key = match asked_for.filter(|key| *key != self.identity.key()) {
            Some(key) => key,
            None => Key::make()?,
        };
        self.shared.home.write(Paper::Renewing, &key)?;
        let question = Renew {
            version: VERSION,
            request_pem: key.request_pem()?,
        };
        let answer: Renewed = self.line()?.ask(path::RENEW, &question)?;
        self.unsaved = Some(self.identity.certified_anew(key, answer));
        self.save_certified()
    }

    /// The same key: the server knows it, and it is on the disk, so that the certificate is good before it is saved.
    fn certify_after_the_end(&mut self) -> Result<(), Unsaid> {
        let key = self.identity.key();
        let question = Reenrol {
            version: VERSION,
            certificate_pem: self.identity.certified.chain_pem.clone(),
            request_pem: key.request_pem()?,
        };
        let trust = Trust::of_server_alone(&self.identity, &self.shared.clock)?;
        let answer: Renewed = Line::to(&self.identity.server, trust).ask(path::REENROL, &question)?;
        self.identity = self.identity.certified_anew(key, answer);
        self.line = None;
        self.unsaved = Some(self.identity.clone());
        if let Err(unsaid) = self.save_certified() {
            self.shared.trouble("certificate", unsaid.to_string());
        }
        Ok(())
    }

    /// A new key is used once it is on the disk, and not before: the server then forgets the one before it, and with that
    /// one alone the agent would come back after a restart as a stranger.
    fn save_certified(&mut self) -> Result<(), Unsaid> {
        let Some(unsaved) = self.unsaved.clone() else {
            return Ok(());
        };
        let identity = Identity {
            // The server may have said others since.
            settings: self.identity.settings.clone(),
            ..unsaved
        };
        identity.save(&self.shared.home)?;
        // Where it stays, the next renewal passes it over.
        let _ = self.shared.home.remove(Paper::Renewing);
        self.identity = identity;
        self.is_called = false;
        self.unsaved = None;
        self.line = None;
        Ok(())
    }

    fn write_status(&self, revoked: bool) {
        let status = Status {
            machine: self.identity.machine,
            server: self.identity.server.clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            started_at: self.shared.started_at,
            written_at: self.shared.clock.now(),
            heard_at: self.heard_at,
            holding: self.holding(),
            certificate_until: self.identity.certified.valid_until,
            revoked,
            troubles: self.shared.troubles(),
        };
        // `status` then shows an older one, with its date.
        let _ = self.shared.home.write_soon(Paper::Status, &status);
    }
}
