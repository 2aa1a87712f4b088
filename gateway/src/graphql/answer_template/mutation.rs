//! What may be asked of a template.

use super::{SHOWN, input, types::AnswerTemplatePayload};
use crate::graphql::{context::Ask, outcome::Outcome};
use async_graphql::{Context, Object, Result};
use commands::answer_template::{
    ChangeAnswerTemplate, KeepAnswerTemplate, RetireAnswerTemplate, change_answer_template,
    keep_answer_template, retire_answer_template,
};

#[derive(Default)]
pub struct AnswerTemplateMutation;

#[Object]
impl AnswerTemplateMutation {
    /// An answer that is written again and again, under a name.
    async fn answer_template_keep(
        &self,
        ctx: &Context<'_>,
        input: input::AnswerTemplateKeepInput,
    ) -> Result<AnswerTemplatePayload> {
        let asking = ctx.asking()?;
        let keep = KeepAnswerTemplate::from(input);
        let template = keep.template().0;
        let done = keep_answer_template(asking.runtime(), asking.caller()?, keep).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AnswerTemplatePayload::of(template, Some(template), outcome))
    }

    /// Other words from now on; what was sent stays as it was.
    async fn answer_template_change(
        &self,
        ctx: &Context<'_>,
        input: input::AnswerTemplateChangeInput,
    ) -> Result<AnswerTemplatePayload> {
        let asking = ctx.asking()?;
        let template = input.template;
        let change = ChangeAnswerTemplate::from(input);
        let done = change_answer_template(asking.runtime(), asking.caller()?, change).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AnswerTemplatePayload::of(template, None, outcome))
    }

    /// Nobody chooses it any more.
    async fn answer_template_retire(
        &self,
        ctx: &Context<'_>,
        input: input::AnswerTemplateRetireInput,
    ) -> Result<AnswerTemplatePayload> {
        let asking = ctx.asking()?;
        let template = input.template;
        let retire = RetireAnswerTemplate::from(input);
        let done = retire_answer_template(asking.runtime(), asking.caller()?, retire).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AnswerTemplatePayload::of(template, None, outcome))
    }
}
