//! What is typed about a template.

use crate::graphql::outcome::command;
use async_graphql::InputObject;
use commands::answer_template::{ChangeAnswerTemplate, KeepAnswerTemplate, RetireAnswerTemplate};
use kernel::AnswerTemplateId;
use projections::answer_template::list::Filter;
use uuid::Uuid;

/// What `answerTemplateKeep` takes.
#[derive(InputObject)]
pub struct AnswerTemplateKeepInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What people will find it by.
    pub name: String,
    /// What is written. {{client}}, {{requester}}, {{number}}, {{subject}}, {{me}} and {{agency}} are filled for the
    /// ticket that is answered; so are their French words.
    pub text: String,
    /// For the caller alone, instead of the whole desk.
    #[graphql(default)]
    pub own: bool,
}

impl From<AnswerTemplateKeepInput> for KeepAnswerTemplate {
    fn from(input: AnswerTemplateKeepInput) -> KeepAnswerTemplate {
        KeepAnswerTemplate {
            command: command(input.command_id),
            name: input.name,
            text: input.text,
            own: input.own,
        }
    }
}

/// What `answerTemplateChange` takes: all of it again.
#[derive(InputObject)]
pub struct AnswerTemplateChangeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the template.
    pub template: Uuid,
    /// What people find it by from now on.
    pub name: String,
    /// What is written from now on, with its gaps.
    pub text: String,
}

impl From<AnswerTemplateChangeInput> for ChangeAnswerTemplate {
    fn from(input: AnswerTemplateChangeInput) -> ChangeAnswerTemplate {
        ChangeAnswerTemplate {
            command: command(input.command_id),
            template: AnswerTemplateId(input.template),
            name: input.name,
            text: input.text,
        }
    }
}

/// What `answerTemplateRetire` takes.
#[derive(InputObject)]
pub struct AnswerTemplateRetireInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the template.
    pub template: Uuid,
}

impl From<AnswerTemplateRetireInput> for RetireAnswerTemplate {
    fn from(input: AnswerTemplateRetireInput) -> RetireAnswerTemplate {
        RetireAnswerTemplate {
            command: command(input.command_id),
            template: AnswerTemplateId(input.template),
        }
    }
}

/// Narrows the list of templates.
#[derive(InputObject, Default)]
pub struct AnswerTemplateFilter {
    /// Those that nobody chooses any more, instead of those that may be chosen.
    #[graphql(default)]
    pub retired: bool,
    /// The caller's own alone, or with false the desk's alone.
    pub own: Option<bool>,
    /// Part of the name or of the text.
    pub search: Option<String>,
}

impl From<AnswerTemplateFilter> for Filter {
    fn from(filter: AnswerTemplateFilter) -> Filter {
        let typed = filter.search.map(|typed| typed.trim().to_owned());
        Filter {
            retired: filter.retired,
            own: filter.own,
            search: typed.filter(|typed| !typed.is_empty()),
        }
    }
}
