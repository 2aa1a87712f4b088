//! What a rule looks for. Shares are in ten-thousandths and loads in hundredths, as machines say them.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    Threshold(Threshold),
    ServiceDown(ServiceDown),
    DiskFilling(DiskFilling),
    /// A product against viruses stopped, or none runs.
    AntivirusOff,
    LogLines(LogLines),
}

/// What a machine looks at only where somebody wants to know, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched<'c> {
    Service(&'c str),
    Process(&'c str),
}

impl Condition {
    /// None where every machine tells of it anyway.
    pub fn watched(&self) -> Option<Watched<'_>> {
        match self {
            Condition::ServiceDown(down) => Some(Watched::Service(&down.service)),
            Condition::Threshold(threshold) if threshold.measure == Measure::Processes => {
                threshold.of.as_deref().map(Watched::Process)
            }
            Condition::Threshold(_)
            | Condition::DiskFilling(_)
            | Condition::AntivirusOff
            | Condition::LogLines(_) => None,
        }
    }
}

/// What a sample measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The share of all processors that worked.
    Processor,
    /// Runnable processes over five minutes, in hundredths.
    Load,
    /// The share of memory that is taken.
    Memory,
    /// The share of swap space that is taken.
    Swap,
    /// The share of one file system that is taken.
    Filesystem,
    /// How many processes of one name run.
    Processes,
}

impl Measure {
    pub const ALL: [Measure; 6] = [
        Measure::Processor,
        Measure::Load,
        Measure::Memory,
        Measure::Swap,
        Measure::Filesystem,
        Measure::Processes,
    ];

    /// Whether it takes a name: of a file system, of a process.
    pub fn is_of_something(self) -> bool {
        match self {
            Measure::Filesystem | Measure::Processes => true,
            Measure::Processor | Measure::Load | Measure::Memory | Measure::Swap => false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Above,
    Below,
}

/// Found once enough of the last readings are at a level or past it; over once enough of those since are back at
/// another, or past that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    pub measure: Measure,
    /// Where it is mounted, or what the process is called; none where there is but one.
    pub of: Option<String>,
    pub side: Side,
    pub raise: i64,
    pub clear: i64,
    pub hits: u16,
    pub last: u16,
}

/// A watched service is other than active.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceDown {
    pub service: String,
    pub hits: u16,
    pub last: u16,
}

/// A line through the last hours reaches full within so many days; over once it takes twice as many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiskFilling {
    pub mounted_on: String,
    pub over_hours: u16,
    pub within_days: u16,
}

/// So many lines of the system's log within so many minutes say this; over after as many without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLines {
    /// Whatever its case.
    pub containing: String,
    /// Who said it; anybody when it is not said.
    pub source: Option<String>,
    pub lines: u16,
    pub within_minutes: u16,
}

impl LogLines {
    pub fn says(&self, source: &str, message: &str) -> bool {
        let by_them = self.source.as_deref().is_none_or(|wanted| wanted == source);
        by_them && message.to_lowercase().contains(&self.containing.to_lowercase())
    }
}
