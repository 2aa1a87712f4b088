//! Invoices (BI1, BI2, BI4, BI6, AU3), as GraphQL sees them.

mod books;
mod credit_mutation;
mod draft_mutation;
mod earnings;
mod figures;
mod follow_up_mutation;
mod input;
mod letters;
mod line;
mod list;
mod loaders;
mod money_input;
mod movement;
mod page;
mod payload;
mod preview;
mod query;
mod types;
mod why;
mod words;

pub use books::BooksQuery;
pub use credit_mutation::InvoiceMoneyMutation;
pub use draft_mutation::InvoiceDraftMutation;
pub use earnings::InvoiceEarningsQuery;
pub use figures::InvoiceFiguresQuery;
pub use follow_up_mutation::InvoiceFollowUpMutation;
pub use loaders::InvoiceById;
pub use page::Party;
pub use query::InvoiceQuery;
pub use types::Invoice;
pub use words::{VatInput, VatRate, percent};

/// What an answer about an invoice needs to have caught up.
const SHOWN: &[&str] = &["invoice_list", "invoice_page", "invoice_movements"];
/// A draft takes time out of the queue, or gives it back.
const SHOWN_WITH_TIME: &[&str] = &["invoice_list", "invoice_page", "time_entry_list"];
/// A validation moves the books, and hours that are sold.
const SHOWN_WITH_BOOKS: &[&str] = &[
    "invoice_list",
    "invoice_page",
    "invoice_movements",
    "invoice_journal",
    "hour_bank_balance",
    "hour_bank_lots",
    "hour_bank_statement",
];
