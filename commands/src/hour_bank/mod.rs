//! Use cases of hour banks. Work is debited by `time_entry::validate_time`, in one append with the entry.
//! `facts` is what others ask.

mod assign_hour_bank;
mod close_hour_bank;
mod correct_hours;
mod credit_hours;
mod expire_lots;
mod facts;
mod grant_included_hours;
mod mark_lot_paid;
mod open_hour_bank;
mod propose_renewal;
mod raise_expiry_notices;
pub mod reconcile;
mod reconcile_bank;
mod refund_lot;
mod set_thresholds;
mod share_with;
mod stop_sharing;
mod told;

pub use assign_hour_bank::*;
pub use close_hour_bank::*;
pub use correct_hours::*;
pub use credit_hours::*;
pub use expire_lots::*;
pub use facts::bank_of;
pub(crate) use facts::*;
pub use grant_included_hours::*;
pub use mark_lot_paid::*;
pub use open_hour_bank::*;
pub use propose_renewal::*;
pub use raise_expiry_notices::*;
pub use reconcile_bank::*;
pub use refund_lot::*;
pub use set_thresholds::*;
pub use share_with::*;
pub use stop_sharing::*;
pub use told::*;
