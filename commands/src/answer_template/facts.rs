//! Whose template is it?

use crate::{CommandError, runtime::Work, standing};
use domain::answer_template::AnswerTemplate;
use kernel::{AccountId, Actor, AnswerTemplateId};

/// The desk's, or one's own: what another person keeps for themselves is not there for anybody else.
pub(super) async fn expect_own(work: &mut Work, template: AnswerTemplateId) -> Result<(), CommandError> {
    let kept = standing::defined::<AnswerTemplate, _>(work, template.0).await?;
    match kept.of {
        Some(of) if asker(work) != Some(of) => Err(CommandError::not_found::<AnswerTemplate>(template.0)),
        Some(_) | None => Ok(()),
    }
}

pub(super) fn asker(work: &Work) -> Option<AccountId> {
    match work.permit.actor {
        Actor::Person(account) => Some(account),
        Actor::Process(_) | Actor::Operator => None,
    }
}
