//! Use cases of the teams. Their one stream bears the tenant's id.

mod disband_team;
mod form_team;
mod join_team;
mod leave_team;
mod record_skills;
mod rename_team;
mod set_queue;

pub use disband_team::*;
pub use form_team::*;
pub use join_team::*;
pub use leave_team::*;
pub use record_skills::*;
pub use rename_team::*;
pub use set_queue::*;
