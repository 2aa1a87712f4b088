//! Companies and the people there (CL1, CL2), as GraphQL sees them.

mod address;
mod contact;
mod contact_mutation;
mod document_mutation;
mod input;
mod list;
mod mutation;
mod query;
mod types;

pub use address::PaymentTerms;
pub use contact::Contact;
pub use contact_mutation::ContactMutation;
pub use document_mutation::ClientDocumentMutation;
pub use input::PaymentTermsInput;
pub use mutation::ClientMutation;
pub use query::ClientQuery;
pub use types::Client;

/// What an answer about a company needs to have caught up.
const SHOWN: &[&str] = &["client_directory", "client_contacts"];
