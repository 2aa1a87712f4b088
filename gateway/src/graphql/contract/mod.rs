//! What was agreed with clients (CT1 to CT5), as GraphQL sees it.

mod billing;
mod document_mutation;
mod input;
mod list;
mod mutation;
mod query;
mod replay;
mod terms;
mod terms_input;
mod types;

pub use billing::ContractBillingMutation;
pub use document_mutation::ContractDocumentMutation;
pub use mutation::ContractMutation;
pub use query::ContractQuery;
pub use replay::ContractReplayQuery;
pub use types::Contract;

/// What an answer about a contract needs to have caught up.
const SHOWN: &[&str] = &["contract_list"];
