//! The version of a PostgreSQL program. Data folders belong to one major version for good.

use std::fmt;
use std::ops::RangeInclusive;

/// The major versions that the product is tested against.
pub(crate) const SUPPORTED: RangeInclusive<u32> = 14..=18;

/// `15.18` is major 15, minor 18; a beta or a release candidate counts as minor 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Decides which data folders a server can open.
    pub major: u32,
    /// Repairs only; any minor opens the same data.
    pub minor: u32,
}

impl Version {
    /// Reads what `postgres --version` prints: `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
    pub(crate) fn from_output(printed: &str) -> Option<Self> {
        let (_, after) = printed.split_once("(PostgreSQL) ")?;
        let mut numbers = after.split(|c: char| !c.is_ascii_digit());
        let major = numbers.next()?.parse().ok()?;
        let dotted = after
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .starts_with('.');
        let minor = if dotted {
            numbers.next().and_then(|n| n.parse().ok()).unwrap_or(0)
        } else {
            0
        };
        Some(Self { major, minor })
    }

    pub(crate) fn is_supported(self) -> bool {
        SUPPORTED.contains(&self.major)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_what_the_server_prints() {
        let read = |text| Version::from_output(text).map(|v| v.to_string());
        assert_eq!(
            read("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"),
            Some("15.18".into())
        );
        assert_eq!(read("postgres (PostgreSQL) 18beta2\n"), Some("18.0".into()));
        assert_eq!(read("postgres (PostgreSQL) 17.2"), Some("17.2".into()));
        assert_eq!(read("mysqld 8.0"), None);
    }

    #[test]
    fn versions_outside_of_14_to_18_are_not_supported() {
        let supported = |major| Version { major, minor: 0 }.is_supported();
        assert!(supported(14) && supported(18));
        assert!(!supported(13) && !supported(19));
    }
}
