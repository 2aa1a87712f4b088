//! Whose template is it?

use crate::{Caller, CommandError, runtime::Work, standing};
use domain::answer_template::AnswerTemplate;
use kernel::AnswerTemplateId;

/// The desk's, or the caller's own: what another person keeps for themselves is not there for anybody else.
pub(super) async fn expect_own(
    work: &mut Work,
    caller: &Caller,
    template: AnswerTemplateId,
) -> Result<(), CommandError> {
    let kept = standing::defined::<AnswerTemplate, _>(work, template.0).await?;
    match kept.of {
        Some(of) if caller.account() != Some(of) => Err(CommandError::not_found::<AnswerTemplate>(template.0)),
        Some(_) | None => Ok(()),
    }
}
