//! What a decision needs to know of a machine, and how each fact changes it.

use super::alert::Alerts;
use super::event::{
    InventoryChanged, KeyAdopted, MachineCertified, MachineEnrolled, MachineEvent, MachineExpected,
    MachineStarted,
};
use super::refusal::MachineRefusal;
use jiff::Timestamp;
use kernel::ClientId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MachineState {
    #[default]
    Unknown,
    Expected(Expected),
    Enrolled(Box<Enrolled>),
    Revoked,
}

/// There is a code for it, and nobody has used it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    pub expected: MachineExpected,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enrolled {
    pub client: Option<ClientId>,
    pub expected: MachineExpected,
    /// By which it was enrolled.
    pub first_key: String,
    /// Those that it may show, the newest last: the one it speaks by, and those that it has not spoken by yet.
    pub keys: Vec<String>,
    pub certified_until: Timestamp,
    /// The last few starts, the newest last.
    pub boots: Vec<String>,
    /// Two machines have its key.
    pub copied: bool,
    pub silent_since: Option<Timestamp>,
    pub alerts: Alerts,
    /// The digest of each section as it was last told.
    pub sections: BTreeMap<String, String>,
}

const KEYS_AT_MOST: usize = 4;
const BOOTS_AT_MOST: usize = 8;

impl MachineState {
    /// Who may speak.
    pub fn enrolled(&self) -> Result<&Enrolled, MachineRefusal> {
        match self {
            MachineState::Enrolled(enrolled) => Ok(enrolled),
            MachineState::Unknown => Err(MachineRefusal::NotExpected),
            MachineState::Expected(_) => Err(MachineRefusal::NotEnrolled),
            MachineState::Revoked => Err(MachineRefusal::Revoked),
        }
    }

    pub fn evolve(self, event: &MachineEvent) -> MachineState {
        match event {
            MachineEvent::MachineExpected(expected) => MachineState::Expected(Expected {
                expected: expected.clone(),
            }),
            MachineEvent::MachineEnrolled(event) => self.become_enrolled(event),
            MachineEvent::MachineCertified(event) => self.with(|enrolled| enrolled.certified(event)),
            MachineEvent::KeyAdopted(event) => self.with(|enrolled| enrolled.adopted(event)),
            MachineEvent::MachineStarted(event) => self.with(|enrolled| enrolled.started(event)),
            MachineEvent::CloneSuspected(_) => self.with(|enrolled| enrolled.copied = true),
            MachineEvent::MachineWentSilent(event) => {
                self.with(|enrolled| enrolled.silent_since = Some(event.since))
            }
            MachineEvent::MachineCameBack(_) => self.with(|enrolled| enrolled.silent_since = None),
            MachineEvent::InventoryChanged(event) => self.with(|enrolled| enrolled.noted(event)),
            MachineEvent::SilenceWatched(event) => {
                self.with(|enrolled| enrolled.alerts.watched = Some(event.clone()))
            }
            MachineEvent::SilenceIgnored(_) => self.with(|enrolled| enrolled.alerts.watched = None),
            MachineEvent::AlertRaised(event) => self.with(|enrolled| enrolled.alerts.raised(event)),
            MachineEvent::AlertReported(event) => self.with(|enrolled| enrolled.alerts.reported(event)),
            MachineEvent::AlertCleared(event) => self.with(|enrolled| enrolled.alerts.cleared(event)),
            MachineEvent::MachineAssigned(event) => self.with(|enrolled| enrolled.client = event.client),
            MachineEvent::MachineRevoked(_) => MachineState::Revoked,
        }
    }

    fn become_enrolled(self, event: &MachineEnrolled) -> MachineState {
        match self {
            MachineState::Expected(Expected { expected }) => MachineState::Enrolled(Box::new(Enrolled {
                client: expected.client,
                expected,
                first_key: event.key.clone(),
                keys: vec![event.key.clone()],
                certified_until: event.certified_until,
                boots: vec![],
                copied: false,
                silent_since: None,
                alerts: Alerts::default(),
                sections: BTreeMap::new(),
            })),
            other @ (MachineState::Unknown | MachineState::Enrolled(_) | MachineState::Revoked) => other,
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Enrolled)) -> MachineState {
        if let MachineState::Enrolled(enrolled) = &mut self {
            change(enrolled);
        }
        self
    }
}

impl Enrolled {
    /// Whether nothing is new about a machine that was started so.
    pub fn has_noted(&self, boot: &str) -> bool {
        let last = self.boots.last().is_some_and(|last| last == boot);
        last || self.copied && self.boots.iter().any(|known| known == boot)
    }

    /// Whether this key may be shown.
    pub fn knows(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known == key)
    }

    pub(super) fn asks_again(&self, key: &str, now: Timestamp) -> bool {
        self.first_key == key && self.keys == [key] && now < self.expected.until
    }

    /// Those before it are good no longer.
    fn adopted(&mut self, event: &KeyAdopted) {
        let at = self.keys.iter().position(|key| *key == event.key);
        self.keys.drain(..at.unwrap_or(0));
    }

    fn certified(&mut self, event: &MachineCertified) {
        keep_last(&mut self.keys, &event.key, KEYS_AT_MOST);
        self.certified_until = event.certified_until;
    }

    fn started(&mut self, event: &MachineStarted) {
        keep_last(&mut self.boots, &event.boot, BOOTS_AT_MOST);
    }

    fn noted(&mut self, event: &InventoryChanged) {
        self.sections.insert(event.section.clone(), event.digest.clone());
    }
}

/// Once, at the end, and no more of them than that.
fn keep_last(all: &mut Vec<String>, one: &str, at_most: usize) {
    all.retain(|other| other != one);
    all.push(one.to_owned());
    let over = all.len().saturating_sub(at_most);
    all.drain(..over);
}
