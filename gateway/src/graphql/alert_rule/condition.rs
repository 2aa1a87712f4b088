//! What a rule looks for, as it is typed and as it is shown.

use async_graphql::{Enum, InputObject, OneofObject, SimpleObject};
use domain::alert_rule::{Condition, DiskFilling, LogLines, ServiceDown, Threshold};

/// What a sample of a machine measures.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::alert_rule::Measure")]
pub enum MachineMeasure {
    /// The share of all processors that worked, in ten-thousandths.
    Processor,
    /// Runnable processes over five minutes, in hundredths.
    Load,
    /// The share of memory that is taken, in ten-thousandths.
    Memory,
    /// The share of swap space that is taken, in ten-thousandths.
    Swap,
    /// The share of one file system that is taken, in ten-thousandths.
    Filesystem,
    /// How many processes of one name run.
    Processes,
}

/// On which side of a level it is bad.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::alert_rule::Side")]
pub enum AlertSide {
    /// At the level or above it.
    Above,
    /// At the level or below it.
    Below,
}

/// What a rule looks for: one of these.
#[derive(OneofObject)]
pub enum AlertConditionInput {
    /// A measure at a level or past it.
    Threshold(AlertThresholdInput),
    /// A watched service that is other than active.
    ServiceDown(AlertServiceDownInput),
    /// A file system that is full before long.
    DiskFilling(AlertDiskFillingInput),
    /// A product against viruses that stopped, or none that runs. True.
    AntivirusOff(bool),
    /// Lines of the system's log.
    LogLines(AlertLogLinesInput),
}

/// Found once enough of the last readings are at a level or past it; over once enough of those since are back.
#[derive(InputObject)]
pub struct AlertThresholdInput {
    /// What is measured.
    pub measure: MachineMeasure,
    /// Where the file system is mounted, or what the process is called; of nothing else.
    pub of: Option<String>,
    /// ABOVE when it is not said.
    pub side: Option<AlertSide>,
    /// The level that raises.
    pub raise: i32,
    /// The level that clears, on the other side.
    pub clear: i32,
    /// How many of the last readings.
    #[graphql(default = 1)]
    pub hits: u16,
    /// Of how many: 60 at most. There is about one a minute.
    #[graphql(default = 1)]
    pub last: u16,
}

/// A watched service that is other than active.
#[derive(InputObject)]
pub struct AlertServiceDownInput {
    /// As the machine calls it: nginx.service
    pub service: String,
    /// How many of the last readings.
    #[graphql(default = 1)]
    pub hits: u16,
    /// Of how many: 60 at most.
    #[graphql(default = 1)]
    pub last: u16,
}

/// A line through the last hours that reaches full; over once it takes twice as many days.
#[derive(InputObject)]
pub struct AlertDiskFillingInput {
    /// Where the file system is mounted: /
    pub mounted_on: String,
    /// Through how many hours: from 2 to 72. Half of them must be known.
    #[graphql(default = 24)]
    pub over_hours: u16,
    /// Within how many days: 365 at most.
    #[graphql(default = 7)]
    pub within_days: u16,
}

/// So many lines of the system's log within so many minutes; over after as many without one.
#[derive(InputObject)]
pub struct AlertLogLinesInput {
    /// What the lines say somewhere, whatever its case.
    pub containing: String,
    /// Who said it, such as kernel; anybody when it is not said.
    pub source: Option<String>,
    /// How many: 60 at most.
    #[graphql(default = 1)]
    pub lines: u16,
    /// Within how many minutes: 1440 at most.
    #[graphql(default = 60)]
    pub within_minutes: u16,
}

impl From<AlertConditionInput> for Condition {
    fn from(input: AlertConditionInput) -> Condition {
        match input {
            AlertConditionInput::Threshold(typed) => Condition::Threshold(Threshold {
                measure: typed.measure.into(),
                of: typed.of,
                side: typed.side.unwrap_or(AlertSide::Above).into(),
                raise: i64::from(typed.raise),
                clear: i64::from(typed.clear),
                hits: typed.hits,
                last: typed.last,
            }),
            AlertConditionInput::ServiceDown(typed) => Condition::ServiceDown(ServiceDown {
                service: typed.service,
                hits: typed.hits,
                last: typed.last,
            }),
            AlertConditionInput::DiskFilling(typed) => Condition::DiskFilling(DiskFilling {
                mounted_on: typed.mounted_on,
                over_hours: typed.over_hours,
                within_days: typed.within_days,
            }),
            AlertConditionInput::AntivirusOff(_) => Condition::AntivirusOff,
            AlertConditionInput::LogLines(typed) => Condition::LogLines(LogLines {
                containing: typed.containing,
                source: typed.source,
                lines: typed.lines,
                within_minutes: typed.within_minutes,
            }),
        }
    }
}

/// What a rule looks for: one of these is said.
#[derive(SimpleObject, Default)]
pub struct AlertCondition {
    /// A measure at a level or past it.
    threshold: Option<AlertThreshold>,
    /// A watched service that is other than active.
    service_down: Option<AlertServiceDown>,
    /// A file system that is full before long.
    disk_filling: Option<AlertDiskFilling>,
    /// A product against viruses that stopped, or none that runs.
    antivirus_off: bool,
    /// Lines of the system's log.
    log_lines: Option<AlertLogLines>,
}

/// Found once enough of the last readings are at a level or past it; over once enough of those since are back.
#[derive(SimpleObject)]
pub struct AlertThreshold {
    /// What is measured.
    measure: MachineMeasure,
    /// Where the file system is mounted, or what the process is called.
    of: Option<String>,
    /// Where it is bad.
    side: AlertSide,
    /// The level that raises.
    raise: i64,
    /// The level that clears.
    clear: i64,
    /// How many of the last readings.
    hits: u16,
    /// Of how many.
    last: u16,
}

/// A watched service that is other than active.
#[derive(SimpleObject)]
pub struct AlertServiceDown {
    /// As the machine calls it.
    service: String,
    /// How many of the last readings.
    hits: u16,
    /// Of how many.
    last: u16,
}

/// A line through the last hours that reaches full.
#[derive(SimpleObject)]
pub struct AlertDiskFilling {
    /// Where the file system is mounted.
    mounted_on: String,
    /// Through how many hours.
    over_hours: u16,
    /// Within how many days.
    within_days: u16,
}

/// So many lines of the system's log within so many minutes.
#[derive(SimpleObject)]
pub struct AlertLogLines {
    /// What the lines say somewhere, whatever its case.
    containing: String,
    /// Who said it; anybody when it is not said.
    source: Option<String>,
    /// How many.
    lines: u16,
    /// Within how many minutes.
    within_minutes: u16,
}

impl From<&Condition> for AlertCondition {
    fn from(condition: &Condition) -> AlertCondition {
        let mut shown = AlertCondition::default();
        match condition.clone() {
            Condition::Threshold(kept) => {
                shown.threshold = Some(AlertThreshold {
                    measure: kept.measure.into(),
                    of: kept.of,
                    side: kept.side.into(),
                    raise: kept.raise,
                    clear: kept.clear,
                    hits: kept.hits,
                    last: kept.last,
                });
            }
            Condition::ServiceDown(kept) => {
                shown.service_down = Some(AlertServiceDown {
                    service: kept.service,
                    hits: kept.hits,
                    last: kept.last,
                });
            }
            Condition::DiskFilling(kept) => {
                shown.disk_filling = Some(AlertDiskFilling {
                    mounted_on: kept.mounted_on,
                    over_hours: kept.over_hours,
                    within_days: kept.within_days,
                });
            }
            Condition::AntivirusOff => shown.antivirus_off = true,
            Condition::LogLines(kept) => {
                shown.log_lines = Some(AlertLogLines {
                    containing: kept.containing,
                    source: kept.source,
                    lines: kept.lines,
                    within_minutes: kept.within_minutes,
                });
            }
        }
        shown
    }
}
