//! A draft on paper, before it has its number.

use crate::graphql::errors::UserError;
use async_graphql::SimpleObject;

/// What a draft would be if it were validated now. Nothing is kept, and no number is taken.
#[derive(SimpleObject)]
pub struct InvoicePreview {
    /// A path on this server that gives the PDF to whoever opens it within ten minutes, as long as the account that asks may
    /// still see it. None where the draft could not be validated as it is.
    pub path: Option<String>,
    /// Why it could not be validated as it is.
    pub user_errors: Vec<UserError>,
}
