//! What an agent on a client's machine and the server say to each other, version 1.
//!
//! HTTP/1.1 over TLS, JSON bodies. `record` is what an agent keeps until the server has it: samples, events, the
//! inventory section by section, and gaps. `exchange` is how it is told: enrolment, renewal, heartbeat, batch.
//! Invariant: what an older version wrote is read by every later server; the golden files hold that.
//! There is no float: shares are in ten-thousandths, times in milliseconds or seconds, sizes in bytes.

mod code;
mod event;
mod exchange;
mod fact;
mod gap;
pub mod inventory;
mod record;
mod sample;
mod sequence;

pub use code::{EnrolmentCode, NotACode, server_name};
pub use event::{Event, Level, LogLine, Turn, Watched};
pub use exchange::{
    Batch, Durable, Enrol, Enrolled, Evidence, Heartbeat, Holding, Reenrol, Refusal, Refused, Renew, Renewed,
    Settings, Speaks, Trouble, Welcome, path,
};
pub use fact::{Fact, Reason, Why};
pub use gap::{Cause, Gap};
pub use kernel::MachineId;
pub use record::{Body, Class, Numbered, Record};
pub use sample::{
    DiskHealth, DiskTraffic, FilesystemUse, Load, MemoryUse, NetworkTraffic, ProcessorUse, Sample,
    WatchedProcess, WatchedService,
};
pub use sequence::{Digest, Mark, Sequence};

/// Said in every message. A server reads this version and all before it.
pub const VERSION: u16 = 1;

/// No question and no answer is longer.
pub const LONGEST: usize = 16 << 20;
