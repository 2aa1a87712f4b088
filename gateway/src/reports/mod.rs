//! Documents as people keep them, in the agency's own look: reports of what the readers answer (HB4), invoices (BI3).
//!
//! Rights are the caller's of the moment, whoever made the link. The same answers make the same bytes.

mod activity;
mod conformity;
mod invoice;
mod letterhead;

pub use activity::{ActivityWanted, By, DAYS_AT_MOST, activity};
pub use conformity::{ConformityWanted, VERSION, conformity, verified};
pub use invoice::{Form, InvoiceWanted, invoice, on_paper};

use crate::Failure;
use documents::DocumentError;

/// A document, and what it is called.
pub struct Made {
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// How many are laid out at once; the others wait for their turn. Each takes a processor and some tens of megabytes.
const AT_ONCE: usize = 2;
static PRESSES: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(AT_ONCE);

/// Laid out beside what answers requests.
async fn pressed<F>(make: F) -> Result<Vec<u8>, Failure>
where
    F: FnOnce() -> Result<Vec<u8>, DocumentError> + Send + 'static,
{
    let _turn = PRESSES.acquire().await.map_err(said)?;
    let made = tokio::task::spawn_blocking(make).await.map_err(said)?;
    made.map_err(said)
}

fn said(error: impl std::fmt::Display) -> Failure {
    Failure::said(error.to_string())
}
