//! A PostgreSQL server of the product's own, started from the server programs that the machine has.
//!
//! ```no_run
//! use private_postgres::{Options, PrivatePostgres};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = PrivatePostgres::start("/var/lib/regie".as_ref(), Options::default())?;
//! println!("{}", server.url("regie"));
//! server.stop()?;
//! # Ok(())
//! # }
//! ```
//!
//! What holds, whatever happens:
//! - The server listens on a Unix socket only, in a folder that nobody else can enter; this is why the
//!   server itself trusts whoever reaches it.
//! - It never runs as root: a root process starts it as `postgres`, or as `nobody` when there is no such user.
//! - One process at a time holds a data folder (`lock`). Whoever holds it may stop a server that an earlier,
//!   killed process left behind (`orphan`), and nothing else.
//! - Others may use it meanwhile as a `Guest`. When its `PrivatePostgres` goes, by `stop` or by drop, it is stopped
//!   unless guests are left: then the last of them stops it (`users`).
//!
//! The server does not die together with a killed parent. Linux could do that (`PR_SET_PDEATHSIG`), but the
//! signal follows the *thread* that started the server, and a runtime's threads come and go; so the next start
//! stops what was left behind.
//!
//! Everything here waits by blocking: from asynchronous code call it in `spawn_blocking`.
//! Read on in `server`, which tells the whole story in order.

mod account;
mod attach;
mod binaries;
mod error;
mod folder;
mod initdb;
mod lock;
mod log;
mod memory;
mod options;
mod orphan;
mod pid_file;
mod postmaster;
mod probe;
mod process;
mod server;
mod settings;
mod socket;
mod temporary;
mod url;
mod users;
mod version;
mod wait;

pub use attach::Guest;
pub use error::{StartError, StopError};
pub use options::Options;
pub use server::PrivatePostgres;
pub use version::Version;
