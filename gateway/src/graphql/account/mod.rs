//! Who may sign in, and as what (ID2, ID3), as GraphQL sees it.

mod input;
mod list;
mod mutation;
mod query;
mod rights;
mod types;

pub use mutation::AccountMutation;
pub use query::AccountQuery;
pub use rights::{Right, RoleRightsQuery};
pub use types::Account;
