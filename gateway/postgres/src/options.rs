//! What a caller may choose about the server. The defaults are the durable ones.

use std::path::PathBuf;
use std::time::Duration;

/// How the server is to be started. `Options::default()` is for real data.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds `postgres` and `initdb`; searched for on the machine when absent.
    pub bin_dir: Option<PathBuf>,
    /// How many sessions may be open at once.
    pub max_connections: u32,
    /// Small memory, and no waiting for the disk: a power cut may destroy the data. A kill does not.
    pub for_tests: bool,
    /// Further settings by PostgreSQL's names. They win over ours, except for those that keep the server private.
    pub extra: Vec<(String, String)>,
    /// How long the server may take until it accepts connections, recovery after a crash included.
    pub start_within: Duration,
    /// How long an orderly stop may take before the server is cut off.
    pub stop_within: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            bin_dir: None,
            max_connections: 64,
            for_tests: false,
            extra: Vec::new(),
            start_within: Duration::from_secs(60),
            stop_within: Duration::from_secs(30),
        }
    }
}

impl Options {
    /// Fast and careless about power cuts: for data that nobody will miss.
    pub fn for_tests() -> Self {
        Self {
            for_tests: true,
            ..Self::default()
        }
    }
}
