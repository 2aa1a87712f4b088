//! Use cases of answer templates.

mod change_answer_template;
mod facts;
mod keep_answer_template;
mod retire_answer_template;

pub use change_answer_template::*;
use facts::{asker, expect_own};
pub use keep_answer_template::*;
pub use retire_answer_template::*;
