//! Use cases of the agency's own space, and what day it is there.

mod open_tenant;
mod rename_tenant;
mod today;

pub use open_tenant::*;
pub use rename_tenant::*;
pub use today::*;
