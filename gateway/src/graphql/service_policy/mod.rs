//! What is promised (SL2), as GraphQL sees it. For the team: policies are its settings.

mod input;
mod mutation;
mod preview;
mod query;
mod types;

pub use mutation::ServicePolicyMutation;
pub use query::ServicePolicyQuery;
pub use types::ServicePolicy;

/// What an answer about a policy needs to have caught up.
const SHOWN: &[&str] = &["service_policy_list", "calendar_list"];
