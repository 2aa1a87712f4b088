//! What may be asked of an act.

use super::event::ActEvent;
use crate::commands;
use serde::Serialize;

commands! {
    ActCommand {
        RecordAct,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordAct {
    pub fact: ActEvent,
}
