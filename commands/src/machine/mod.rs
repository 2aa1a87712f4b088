//! Use cases of machines. People expect, assign, watch and revoke them; the rest is noted by our own listener, which has read
//! the machine's certificate.

mod adopt_key;
mod assign_machine;
mod certify_machine;
mod clear_alert;
mod code;
mod enrol_machine;
mod expect_machine;
mod facts;
mod ignore_silence;
mod note_boot;
mod note_inventory;
mod note_return;
mod note_silence;
mod raise_alert;
mod report_alert;
mod revoke_machine;
mod watch_silence;

pub use adopt_key::*;
pub use assign_machine::*;
pub use certify_machine::*;
pub use clear_alert::*;
pub use code::{Code, code_of, machine_of_code};
pub use enrol_machine::*;
pub use expect_machine::*;
use facts::known;
pub use facts::machine;
pub(crate) use facts::{expect_a_machine, expect_machine_of};
pub use ignore_silence::*;
pub use note_boot::*;
pub use note_inventory::*;
pub use note_return::*;
pub use note_silence::*;
pub use raise_alert::*;
pub use report_alert::*;
pub use revoke_machine::*;
pub use watch_silence::*;
