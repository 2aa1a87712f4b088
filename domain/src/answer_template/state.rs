//! What a decision needs to know of a template, and how each fact changes it.

use super::event::AnswerTemplateEvent;
use crate::standing::Standing;
use kernel::AccountId;
use serde::{Deserialize, Serialize};

pub type AnswerTemplateState = Standing<Kept>;

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    pub name: String,
    pub text: String,
    pub of: Option<AccountId>,
}

impl Kept {
    fn put(self, name: &str, text: &str) -> Kept {
        Kept {
            name: name.to_owned(),
            text: text.to_owned(),
            of: self.of,
        }
    }
}

impl AnswerTemplateState {
    pub fn evolve(self, event: &AnswerTemplateEvent) -> AnswerTemplateState {
        match event {
            AnswerTemplateEvent::AnswerTemplateKept(event) => Standing::InUse(Kept {
                name: event.name.clone(),
                text: event.text.clone(),
                of: event.of,
            }),
            AnswerTemplateEvent::AnswerTemplateChanged(event) => {
                self.map(|kept| kept.put(&event.name, &event.text))
            }
            AnswerTemplateEvent::AnswerTemplateRetired(_) => self.retired(),
        }
    }
}
