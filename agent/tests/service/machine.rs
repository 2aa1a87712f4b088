//! A machine with an agent on it, for one test.

use crate::{scratch::Scratch, server::Server};
use agent::{
    enrol::{NotEnrolled, enrol},
    home::Home,
    identity::Identity,
    look::{Machine, Shares, shares::Ask},
    run::{Bell, Ended, run},
};
use agent_protocol::EnrolmentCode;
use jiff::Timestamp;
use kernel::Clock;
use std::{fs, sync::Arc, thread, thread::JoinHandle, time::Duration};

pub struct OneMachine {
    pub home: Home,
    pub clock: Clock,
    look: Machine,
    _scratch: Scratch,
}

/// An agent at work.
pub struct Working {
    bell: Arc<Bell>,
    thread: JoinHandle<Ended>,
}

pub fn clock() -> Clock {
    Clock::manual(Timestamp::from_second(1_790_000_000).expect("a time"))
}

impl OneMachine {
    /// Some files of a machine are enough: what is not there has its reason.
    pub fn new(clock: &Clock) -> OneMachine {
        let scratch = Scratch::new("service");
        let root = scratch.0.join("root");
        for (file, text) in [
            ("proc/sys/kernel/hostname", "pc-compta-3"),
            (
                "proc/sys/kernel/random/boot_id",
                "e2a5c0b5-6f3e-4f7f-9a3f-0f4c1f0d7b11",
            ),
            ("proc/loadavg", "0.10 0.20 0.30 1/100 4242"),
            ("etc/machine-id", "b08dfa6083e7567a1921a715000001fb"),
            ("etc/passwd", "root:x:0:0::/root:/bin/bash"),
        ] {
            let path = root.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        OneMachine {
            home: Home::at(scratch.0.join("home")),
            clock: clock.clone(),
            look: Machine::recorded(root),
            _scratch: scratch,
        }
    }

    pub fn enrol(&self, server: &Server) -> Result<Identity, NotEnrolled> {
        self.enrol_by(server, &server.code())
    }

    pub fn enrol_by(&self, server: &Server, code: &EnrolmentCode) -> Result<Identity, NotEnrolled> {
        enrol(&self.home, &self.look, &self.clock, &server.host(), code)
    }

    /// The same machine, with a share that is asked so.
    pub fn with_a_share(mut self, ask: Ask) -> OneMachine {
        let mounts = "nas:/home /mnt/nas nfs4 rw 0 0\n";
        fs::write(self.look.tree.path("proc/mounts"), mounts).expect("written");
        self.look.shares = Shares::asked_by(ask, Duration::from_millis(200));
        self
    }

    /// The same machine, by another clock.
    pub fn at(self, clock: Clock) -> OneMachine {
        OneMachine { clock, ..self }
    }

    pub fn work(&self) -> Working {
        let bell = Arc::new(Bell::default());
        let (home, look, clock) = (self.home.clone(), self.look.clone(), self.clock.clone());
        let heard = Arc::clone(&bell);
        let thread = thread::spawn(move || run(home, look, clock, &heard).expect("it runs"));
        Working { bell, thread }
    }
}

impl Working {
    pub fn stop(self) {
        self.bell.stop();
        assert_eq!(self.ended(), Ended::Stopped);
    }

    pub fn ended(self) -> Ended {
        self.thread.join().expect("it ends")
    }
}
