//! Signing in, and who one is, as GraphQL sees it.

mod acts;
mod api_token;
mod input;
mod mutation;
mod own_mutation;
mod query;
mod types;
mod welcome;

pub use api_token::ApiTokenMutation;
pub use mutation::IdentityMutation;
pub use own_mutation::OwnIdentityMutation;
pub use query::IdentityQuery;
pub use types::IdentityPayload;
pub use welcome::{WelcomeMutation, WelcomeQuery};
