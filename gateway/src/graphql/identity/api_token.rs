//! What lets programs in, as the person whose they are sees it.

use super::{acts, types::IdentityPayload};
use crate::{
    graphql::{
        context::{Ask, Asking},
        errors::{Sentence, UserError},
        scalars::DateTime,
        words::{Module, RightAction},
    },
    identity,
};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use commands::permit::Grant;
use uuid::Uuid;

#[derive(Default)]
pub struct ApiTokenMutation;

/// What `apiTokenMake` takes.
#[derive(InputObject)]
pub struct ApiTokenMakeInput {
    /// What it is for, so that one knows which to end: "monthly export"
    pub name: String,
    /// What the program may do; no more than oneself.
    pub grants: Vec<ApiGrantInput>,
    /// When it opens nothing any more; never unless it is said.
    pub ends_at: Option<DateTime>,
}

/// Some rights, in one module.
#[derive(InputObject)]
pub struct ApiGrantInput {
    /// In what.
    pub module: Module,
    /// The most that may be done there.
    pub action: RightAction,
}

/// What `apiTokenEnd` takes.
#[derive(InputObject)]
pub struct ApiTokenEndInput {
    /// The id of one of one's own.
    pub token: Uuid,
}

/// What `apiTokenMake` answers.
#[derive(SimpleObject, Default)]
pub struct ApiTokenMakePayload {
    /// The id of the token.
    made: Option<Uuid>,
    /// To be sent as `Authorization: Bearer …`. It is shown this once.
    token: Option<String>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

/// What lets a program in, in the name of an account.
pub struct ApiToken(pub identity::ApiToken);

/// What a program may do in one module.
#[derive(SimpleObject)]
pub struct ApiGrant {
    /// In what.
    module: Module,
    /// The most that may be done there.
    action: RightAction,
}

/// A token by which a program acts in a person's name, with some of their rights.
#[Object]
impl ApiToken {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.0.id
    }

    /// What it is for.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What the program may do.
    async fn grants(&self) -> Vec<ApiGrant> {
        let shown = |grant: &Grant| ApiGrant {
            module: grant.module.into(),
            action: grant.action.into(),
        };
        self.0.grants.iter().map(shown).collect()
    }

    /// When it was made.
    async fn made_at(&self) -> DateTime {
        DateTime(self.0.made_at())
    }

    /// To the minute; none when it never was.
    async fn used_at(&self) -> Option<DateTime> {
        self.0.used_at().map(DateTime)
    }

    /// None is never.
    async fn ends_at(&self) -> Option<DateTime> {
        self.0.ends_at().map(DateTime)
    }
}

#[Object]
impl ApiTokenMutation {
    /// Let a program in, in one's own name and with no more than one's own rights.
    async fn api_token_make(
        &self,
        ctx: &Context<'_>,
        input: ApiTokenMakeInput,
    ) -> Result<ApiTokenMakePayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        if let Some(sentence) = refusal(asking, &input)? {
            return Ok(ApiTokenMakePayload {
                user_errors: vec![asking.told(&sentence)],
                ..ApiTokenMakePayload::default()
            });
        }
        let grants = input.grants.into_iter().map(Grant::from).collect();
        let ends_at = input.ends_at.map(|ends_at| ends_at.0);
        let tokens = &asking.app.identity.api_tokens;
        let made = tokens
            .make(caller.tenant, account, input.name.trim(), grants, ends_at)
            .await;
        let (made, token) = made.map_err(asking.edge())?;
        acts::done(asking, "identity.make_api_token", vec![made]).await?;
        Ok(ApiTokenMakePayload {
            made: Some(made),
            token: Some(token),
            user_errors: vec![],
        })
    }

    /// The program comes in no more.
    async fn api_token_end(&self, ctx: &Context<'_>, input: ApiTokenEndInput) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let tokens = &asking.app.identity.api_tokens;
        let ended = tokens.end(caller.tenant, account, input.token).await;
        Ok(IdentityPayload {
            user_errors: match ended.map_err(asking.edge())? {
                true => {
                    acts::done(asking, "identity.end_api_token", vec![input.token]).await?;
                    vec![]
                }
                false => vec![asking.told(&Sentence::NotFound)],
            },
        })
    }
}

impl From<ApiGrantInput> for Grant {
    fn from(input: ApiGrantInput) -> Grant {
        Grant {
            module: input.module.into(),
            action: input.action.into(),
        }
    }
}

fn refusal(asking: &Asking, input: &ApiTokenMakeInput) -> Result<Option<Sentence>> {
    let caller = asking.caller()?;
    if input.name.trim().is_empty() {
        return Ok(Some(Sentence::ApiTokenNameMissing));
    }
    let too_wide = |grant: &ApiGrantInput| caller.may(grant.module.into(), grant.action.into()).is_err();
    if input.grants.is_empty() || input.grants.iter().any(too_wide) {
        return Ok(Some(Sentence::ApiGrantTooWide));
    }
    let now = asking.app.journal().clock.now();
    let over = input.ends_at.as_ref().is_some_and(|ends_at| ends_at.0 <= now);
    Ok(over.then_some(Sentence::ApiTokenOver))
}
