//! Use cases of the agency's own space, and what day it is there.

mod brand_tenant;
mod open_tenant;
mod rename_tenant;
mod today;

pub use brand_tenant::*;
pub use open_tenant::*;
pub use rename_tenant::*;
pub use today::*;
