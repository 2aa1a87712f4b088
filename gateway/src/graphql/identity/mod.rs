//! Signing in, and who one is, as GraphQL sees it.

mod input;
mod mutation;
mod own_mutation;
mod query;
mod types;
mod welcome;

pub use mutation::IdentityMutation;
pub use own_mutation::OwnIdentityMutation;
pub use query::IdentityQuery;
pub use types::IdentityPayload;
pub use welcome::{WelcomeMutation, WelcomeQuery};
