//! Use cases of service policies. `facts` is what tickets ask of them: the promise for one.

mod change_service_policy;
mod choose_default_policy;
mod define_service_policy;
mod facts;
mod preview;
mod retire_service_policy;

pub use change_service_policy::*;
pub use choose_default_policy::*;
pub use define_service_policy::*;
pub use facts::*;
pub use preview::*;
pub use retire_service_policy::*;
