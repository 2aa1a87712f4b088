//! The agency's own space, as GraphQL sees it.

mod input;
mod mutation;
mod types;

pub use mutation::TenantMutation;
pub use types::Tenant;
