//! Use cases of contracts. `facts` is what others ask; what a bank or an entry does with the terms is theirs.

mod agree_billing;
mod agree_service_policy;
mod assign_contract;
mod attach_contract_documents;
mod cancel_contract;
mod change_terms;
mod end_contract;
mod facts;
mod raise_renewal_notice;
mod remove_contract_document;
mod renew_contract;
mod set_renewal_notice;
mod sign_contract;

pub use agree_billing::*;
pub use agree_service_policy::*;
pub use assign_contract::*;
pub use attach_contract_documents::*;
pub use cancel_contract::*;
pub use change_terms::*;
pub use end_contract::*;
pub(crate) use facts::*;
pub use raise_renewal_notice::*;
pub use remove_contract_document::*;
pub use renew_contract::*;
pub use set_renewal_notice::*;
pub use sign_contract::*;
