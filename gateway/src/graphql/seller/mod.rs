//! Who the agency is on its invoices (BI2), as GraphQL sees it.

mod input;
mod mutation;
mod query;
mod types;

pub use mutation::SellerMutation;
pub use query::SellerQuery;
