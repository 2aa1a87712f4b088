//! Rules that raise alerts (RM4), as GraphQL sees them. For the team.

mod condition;
mod input;
mod loaders;
mod mutation;
mod query;
mod trial;
mod types;

pub use condition::MachineMeasure;
pub use input::machines_of;
pub use mutation::AlertRuleMutation;
pub use query::AlertRuleQuery;
pub use types::{AlertRule, rule};

/// What an answer about a rule needs to have caught up.
const SHOWN: &[&str] = &["alert_rule_list"];
