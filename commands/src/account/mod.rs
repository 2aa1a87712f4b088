//! Use cases of accounts: who may sign in, as what. `facts` is what others ask.

mod change_level;
mod change_profile;
mod change_role;
mod close_account;
mod facts;
mod open_account;
mod set_cost;

pub use change_level::*;
pub use change_profile::*;
pub use change_role::*;
pub use close_account::*;
pub use facts::name_of;
pub(crate) use facts::{address_of, address_stream, cost_of, expect_account, expect_open_account, level_of};
pub use open_account::*;
pub use set_cost::*;
