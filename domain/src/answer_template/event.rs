//! What happened to a template.

use crate::events;
use kernel::{AccountId, AnswerTemplateId};
use serde::{Deserialize, Serialize};

events! {
    AnswerTemplateEvent {
        "answer_template.kept" "1" => AnswerTemplateKept,
        "answer_template.changed" "1" => AnswerTemplateChanged,
        "answer_template.retired" "1" => AnswerTemplateRetired,
    }
}

/// There is an answer to choose. Raised by `KeepAnswerTemplate`; read by the list of templates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerTemplateKept {
    pub template: AnswerTemplateId,
    pub name: String,
    pub text: String,
    /// Whose alone it is; none: the whole desk's.
    pub of: Option<AccountId>,
}

/// It reads otherwise from now on; all of it is here. Raised by `ChangeAnswerTemplate`; read by the list of templates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerTemplateChanged {
    pub name: String,
    pub text: String,
}

/// Nobody chooses it any more. Raised by `RetireAnswerTemplate`; read by the list of templates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerTemplateRetired {}
