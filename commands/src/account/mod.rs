//! Use cases of accounts: who may sign in, as what. `facts` is what others ask.

mod change_level;
mod change_profile;
mod change_role;
mod close_account;
mod facts;
mod open_account;

pub use change_level::*;
pub use change_profile::*;
pub use change_role::*;
pub use close_account::*;
pub(crate) use facts::*;
pub use open_account::*;
