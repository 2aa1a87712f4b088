//! Use cases of the agency's own space, and what day it is there.

mod brand_tenant;
mod open_tenant;
mod rename_tenant;
mod set_closing;
mod set_prices;
mod set_time_locking;
mod today;

pub use brand_tenant::*;
pub use open_tenant::*;
pub use rename_tenant::*;
pub use set_closing::*;
pub use set_prices::*;
pub use set_time_locking::*;
pub use today::*;
