//! What may be asked of a template.

use crate::commands;
use kernel::{AccountId, AnswerTemplateId};
use serde::Serialize;

commands! {
    AnswerTemplateCommand {
        KeepAnswerTemplate,
        ChangeAnswerTemplate,
        RetireAnswerTemplate,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeepAnswerTemplate {
    pub template: AnswerTemplateId,
    pub name: String,
    pub text: String,
    /// Whose alone it is; none: the whole desk's.
    pub of: Option<AccountId>,
}

/// All of it again. Whose it is stays.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeAnswerTemplate {
    pub name: String,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetireAnswerTemplate {}
