//! Answers that are written again and again (TK2), as GraphQL sees them. For the team: they are its words.

mod filled;
mod input;
mod mutation;
mod query;
mod types;

pub use mutation::AnswerTemplateMutation;
pub use query::AnswerTemplateQuery;

/// What an answer about a template needs to have caught up.
const SHOWN: &[&str] = &["answer_template_list"];
