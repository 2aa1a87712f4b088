//! What both threads hold: the spool, the settings, and what cannot be done just now.

use super::bell::Bell;
use crate::{
    home::Home,
    look::Machine,
    spool::{Bounds, Spool, Unkept},
};
use agent_protocol::{Body, Cause, Event, Record, Settings, Trouble};
use jiff::Timestamp;
use kernel::Clock;
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

pub struct Shared<'a> {
    pub home: Home,
    pub machine: Machine,
    pub clock: Clock,
    pub bell: &'a Bell,
    pub started_at: Timestamp,
    spool: Mutex<Option<Spool>>,
    settings: Mutex<Settings>,
    troubles: Mutex<BTreeMap<&'static str, String>>,
}

impl<'a> Shared<'a> {
    pub fn open(
        home: Home,
        machine: Machine,
        clock: Clock,
        bell: &'a Bell,
        settings: Settings,
    ) -> Shared<'a> {
        let shared = Shared {
            started_at: clock.now(),
            home,
            machine,
            clock,
            bell,
            spool: Mutex::new(None),
            settings: Mutex::new(settings),
            troubles: Mutex::default(),
        };
        shared.open_spool();
        shared
    }

    /// An agent without a disk to write to still says that it is there.
    pub fn open_spool(&self) {
        let mut spool = lock(&self.spool);
        if spool.is_some() {
            return;
        }
        match Spool::open(&self.home.spool(), Bounds::default()) {
            Ok((opened, _)) => {
                *spool = Some(opened);
                self.over("spool");
            }
            Err(error) => self.trouble("spool", format!("nothing can be kept: {error}")),
        }
    }

    /// None where there is no spool.
    pub fn with_spool<T>(&self, act: impl FnOnce(&mut Spool) -> T) -> Option<T> {
        lock(&self.spool).as_mut().map(act)
    }

    /// Whether it is kept. What is not is brought again by its source.
    pub fn keep(&self, bodies: Vec<Body>) -> bool {
        let taken_at = self.clock.now();
        let records: Vec<Record> = bodies.into_iter().map(|body| Record { taken_at, body }).collect();
        let kept = self.with_spool(|spool| (spool.keep(&records), untold(spool)));
        match &kept {
            Some((Ok(()), None)) => self.over("spool"),
            Some((Ok(()), Some(loss))) => self.trouble("spool", loss.clone()),
            Some((Err(unkept), _)) => self.trouble("spool", unkept.to_string()),
            None => {}
        }
        matches!(kept, Some((Ok(()), _)))
    }

    pub fn keep_event(&self, event: Event) -> bool {
        let kept = self.keep(vec![Body::Event(event)]);
        self.bell.ring();
        kept
    }

    pub fn settings(&self) -> Settings {
        lock(&self.settings).clone()
    }

    /// True if they differ from those before.
    pub fn adopt(&self, settings: Settings) -> bool {
        let mut ours = lock(&self.settings);
        let differ = *ours != settings;
        *ours = settings;
        differ
    }

    pub fn trouble(&self, part: &'static str, detail: impl Into<String>) {
        lock(&self.troubles).insert(part, detail.into());
    }

    pub fn over(&self, part: &'static str) {
        lock(&self.troubles).remove(part);
    }

    pub fn troubles(&self) -> Vec<Trouble> {
        let troubles = lock(&self.troubles);
        let said = troubles.iter().map(|(part, detail)| Trouble {
            part: (*part).to_owned(),
            detail: detail.clone(),
        });
        said.collect()
    }
}

/// Losses that found no room to be written down.
fn untold(spool: &Spool) -> Option<String> {
    let gap = spool.untold().first()?;
    let why = match gap.cause {
        Cause::Full => Unkept::Full.to_string(),
        Cause::DiskFull => "the spool's disk takes no more".to_owned(),
        Cause::Damaged => "a file of the spool was damaged".to_owned(),
        Cause::Queue => "the server's queue lost records".to_owned(),
    };
    Some(why)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
