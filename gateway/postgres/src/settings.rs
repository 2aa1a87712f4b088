//! What the server is told on its command line, where neither `postgresql.conf` nor `ALTER SYSTEM` can undo it.
//!
//! Invariant: the settings that keep the server private come last, so no option can override them.

use std::path::Path;

use crate::memory;
use crate::options::Options;

/// The only role there is: whoever reaches the socket is this one.
pub(crate) const SUPERUSER: &str = "regie";
/// Names the socket file; there is no network port.
pub(crate) const PORT: u16 = 5432;

/// All settings, in order: a later one wins.
pub(crate) fn all(options: &Options, socket_dir: &Path, mark: &str) -> Vec<(String, String)> {
    let mut settings = ours(options);
    settings.extend(options.extra.iter().cloned());
    settings.extend(private(socket_dir, mark));
    settings
}

fn ours(options: &Options) -> Vec<(String, String)> {
    let mut settings = owned(&[
        ("timezone", "UTC"),
        ("log_timezone", "UTC"),
        ("jit", "off"),
        ("wal_compression", "on"),
        ("random_page_cost", "1.1"),
        ("log_min_messages", "warning"),
    ]);
    settings.push(("max_connections".into(), options.max_connections.to_string()));
    settings.extend(if options.for_tests {
        careless()
    } else {
        durable(memory::total_mb())
    });
    settings
}

fn durable(memory_mb: u64) -> Vec<(String, String)> {
    let mut settings = owned(&[
        ("fsync", "on"),
        ("full_page_writes", "on"),
        ("synchronous_commit", "on"),
        ("max_wal_size", "1GB"),
        // The log is read by people who must not see what is sealed in the tables: no statements, no values.
        ("log_min_error_statement", "panic"),
        ("log_error_verbosity", "terse"),
    ]);
    let shared_mb = (memory_mb / 4).clamp(32, 2048);
    settings.push(("shared_buffers".into(), format!("{shared_mb}MB")));
    settings.push((
        "effective_cache_size".into(),
        format!("{}MB", (memory_mb / 2).max(64)),
    ));
    settings
}

/// Commits still reach the kernel one by one, so that a killed server loses nothing.
fn careless() -> Vec<(String, String)> {
    owned(&[
        ("fsync", "off"),
        ("full_page_writes", "off"),
        ("synchronous_commit", "on"),
        ("shared_buffers", "64MB"),
        ("max_wal_size", "256MB"),
    ])
}

fn private(socket_dir: &Path, mark: &str) -> Vec<(String, String)> {
    let mut settings = owned(&[("listen_addresses", ""), ("unix_socket_permissions", "0700")]);
    settings.push((
        "unix_socket_directories".into(),
        socket_dir.to_string_lossy().into_owned(),
    ));
    settings.push(("port".into(), PORT.to_string()));
    // Appears in the title of every process of the server: this is how an orphan is recognised.
    settings.push(("cluster_name".into(), mark.to_owned()));
    // One file, which we open ourselves.
    settings.push(("logging_collector".into(), "off".into()));
    settings.push(("log_destination".into(), "stderr".into()));
    settings
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(options: &Options, name: &str) -> String {
        let settings = all(options, Path::new("/run/x"), "regie-1");
        settings
            .into_iter()
            .rfind(|(n, _)| n == name)
            .map(|(_, value)| value)
            .unwrap_or_default()
    }

    #[test]
    fn data_are_durable_unless_the_options_say_that_they_are_for_tests() {
        assert_eq!(value(&Options::default(), "fsync"), "on");
        assert_eq!(value(&Options::for_tests(), "fsync"), "off");
        assert_eq!(value(&Options::for_tests(), "synchronous_commit"), "on");
    }

    #[test]
    fn an_extra_setting_wins_over_ours_but_cannot_open_the_network() {
        let extra = [
            ("jit", "on"),
            ("listen_addresses", "*"),
            ("unix_socket_permissions", "0777"),
        ];
        let options = Options {
            extra: owned(&extra),
            ..Options::default()
        };
        assert_eq!(value(&options, "jit"), "on");
        assert_eq!(value(&options, "listen_addresses"), "");
        assert_eq!(value(&options, "unix_socket_permissions"), "0700");
    }

    #[test]
    fn shared_buffers_are_a_quarter_of_the_memory_within_bounds() {
        let shared = |mb| {
            durable(mb)
                .into_iter()
                .find(|(n, _)| n == "shared_buffers")
                .map(|(_, v)| v)
        };
        assert_eq!(shared(64), Some("32MB".into()));
        assert_eq!(shared(4000), Some("1000MB".into()));
        assert_eq!(shared(64_000), Some("2048MB".into()));
    }
}
