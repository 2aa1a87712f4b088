//! Use cases of rules that raise alerts. They are the team's.

mod change_alert_rule;
mod define_alert_rule;
mod facts;
mod switch_off_alert_rule;
mod switch_on_alert_rule;

pub use change_alert_rule::*;
pub use define_alert_rule::*;
pub(crate) use facts::expect_machines;
use facts::known;
pub(crate) use facts::{terms_in_force, terms_of};
pub use switch_off_alert_rule::*;
pub use switch_on_alert_rule::*;
