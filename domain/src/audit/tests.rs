//! An act is recorded once, and never refused.

use super::{Act, ActDone, ActState, RecordAct};
use crate::Decider;

fn record() -> super::ActCommand {
    RecordAct {
        fact: ActDone { about: vec![] }.into(),
    }
    .into()
}

#[test]
fn an_act_is_recorded_as_it_happened() {
    let recorded = Act::decide(&ActState::Unrecorded, &record());
    assert_eq!(recorded, Ok(vec![ActDone { about: vec![] }.into()]));
}

#[test]
fn the_same_act_again_is_quiet() {
    let state = Act::fold(&[ActDone { about: vec![] }.into()]);
    assert_eq!(Act::decide(&state, &record()), Ok(vec![]));
}
