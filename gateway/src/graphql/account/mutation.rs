//! What may be asked of an account.

use super::{input, types::AccountPayload};
use crate::{
    graphql::{
        context::{Ask, Asking},
        errors::{self, Sentence, UserError},
        identity::IdentityPayload,
        outcome::{Outcome, command},
    },
    identity::LoginError,
};
use async_graphql::{Context, Object, Result};
use commands::{
    Action, Module,
    account::{
        ChangeLevel, ChangeProfile, ChangeRole, CloseAccount, OpenAccount, SetCost, change_level,
        change_profile, change_role, close_account, open_account, set_cost,
    },
    audit,
};
use domain::account::{Account, AccountState};
use kernel::{AccountId, ClientId};

#[derive(Default)]
pub struct AccountMutation;

/// What an answer about an account needs to have caught up.
const SHOWN: &[&str] = &["account_list"];

#[Object]
impl AccountMutation {
    /// A person may sign in.
    async fn account_open(
        &self,
        ctx: &Context<'_>,
        input: input::AccountOpenInput,
    ) -> Result<AccountPayload> {
        let asking = ctx.asking()?;
        let open = OpenAccount {
            command: command(input.command_id),
            name: input.name,
            email: input.email.clone(),
            role: input.role.into(),
            client: input.client.map(ClientId),
            language: input.language.map(Into::into).unwrap_or_default(),
        };
        let account = open.account();
        let done = open_account(asking.runtime(), asking.caller()?, open).await;
        let mut outcome = Outcome::of(asking, done, SHOWN).await?;
        if let Some(password) = input.password.filter(|_| outcome.is_done()) {
            outcome
                .user_errors
                .extend(let_in(asking, account, &input.email, &password).await?);
        }
        if input.invite == Some(true) && outcome.is_done() {
            let invited = asking.app.identity.invite(asking.tenant()?, account).await;
            invited.map_err(asking.edge())?;
        }
        Ok(AccountPayload::of(account.0, Some(account.0), outcome))
    }

    /// What an hour of this person costs the agency itself, from a day on. Work that was validated keeps its cost.
    async fn account_set_cost(
        &self,
        ctx: &Context<'_>,
        input: input::AccountSetCostInput,
    ) -> Result<AccountPayload> {
        let asking = ctx.asking()?;
        let account = input.account;
        let set = match SetCost::try_from(input) {
            Ok(set) => set,
            Err(refusal) => {
                return Ok(AccountPayload::of(
                    account,
                    None,
                    Outcome::refused(asking, &refusal),
                ));
            }
        };
        let done = set_cost(asking.runtime(), asking.caller()?, set).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AccountPayload::of(account, None, outcome))
    }

    /// The person is called otherwise, or reads another language. Everybody may do it for themselves.
    async fn account_change_profile(
        &self,
        ctx: &Context<'_>,
        input: input::AccountChangeProfileInput,
    ) -> Result<AccountPayload> {
        let asking = ctx.asking()?;
        let change = ChangeProfile {
            command: command(input.command_id),
            account: AccountId(input.account),
            name: input.name,
            language: input.language.into(),
        };
        let done = change_profile(asking.runtime(), asking.caller()?, change).await;
        Ok(AccountPayload::of(
            input.account,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Send the person a link to choose a password, or send it again: the newest one counts, for seven days.
    async fn account_invite(
        &self,
        ctx: &Context<'_>,
        input: input::AccountInviteInput,
    ) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let account = AccountId(input.account);
        let may = caller.may(Module::Accounts, Action::Edit).is_ok();
        if !may || !is_open(asking, account).await? {
            let why = if may { Sentence::NotFound } else { Sentence::Denied };
            noted(asking, "account.invite", account, audit::Outcome::Refused(&why)).await?;
            return Ok(IdentityPayload {
                user_errors: vec![asking.told(&why)],
            });
        }
        noted(asking, "account.invite", account, audit::Outcome::Done).await?;
        let sent = asking.app.identity.invite(caller.tenant, account).await;
        sent.map_err(asking.edge())?;
        Ok(IdentityPayload::default())
    }

    /// Everything that the account is signed in with ends at once: sessions, programs, and the second factor. The person
    /// signs in by their password, and sets up a second factor anew. For whoever lost a telephone or a computer.
    async fn account_end_access(
        &self,
        ctx: &Context<'_>,
        input: input::AccountEndAccessInput,
    ) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let account = AccountId(input.account);
        let act = |outcome| noted(asking, "account.end_access", account, outcome);
        let may = caller.may(Module::Accounts, Action::Validate).is_ok();
        if !may || !is_open(asking, account).await? {
            let why = if may { Sentence::NotFound } else { Sentence::Denied };
            act(audit::Outcome::Refused(&why)).await?;
            return Ok(IdentityPayload {
                user_errors: vec![asking.told(&why)],
            });
        }
        act(audit::Outcome::Done).await?;
        let ended = asking.app.identity.end_access(caller.tenant, account).await;
        ended.map_err(asking.edge())?;
        Ok(IdentityPayload::default())
    }

    /// The account is for something else from now on.
    async fn account_change_role(
        &self,
        ctx: &Context<'_>,
        input: input::AccountChangeRoleInput,
    ) -> Result<AccountPayload> {
        let asking = ctx.asking()?;
        let (command, role) = (command(input.command_id), input.role.into());
        let change = ChangeRole {
            command,
            account: AccountId(input.account),
            role,
        };
        let done = change_role(asking.runtime(), asking.caller()?, change).await;
        Ok(AccountPayload::of(
            input.account,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// How experienced the person is, for the rates of time validated from now on.
    async fn account_change_level(
        &self,
        ctx: &Context<'_>,
        input: input::AccountChangeLevelInput,
    ) -> Result<AccountPayload> {
        let asking = ctx.asking()?;
        let (command, level) = (command(input.command_id), input.level.into());
        let change = ChangeLevel {
            command,
            account: AccountId(input.account),
            level,
        };
        let done = change_level(asking.runtime(), asking.caller()?, change).await;
        Ok(AccountPayload::of(
            input.account,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Nobody signs in with the account any more, from this moment; what it did stays.
    async fn account_close(&self, ctx: &Context<'_>, input: input::AccountInput) -> Result<AccountPayload> {
        let asking = ctx.asking()?;
        let close = CloseAccount {
            command: command(input.command_id),
            account: AccountId(input.account),
        };
        let done = close_account(asking.runtime(), asking.caller()?, close).await;
        if done.is_ok() {
            let left = asking
                .app
                .identity
                .close(asking.tenant()?, AccountId(input.account))
                .await;
            left.map_err(asking.edge())?;
        }
        Ok(AccountPayload::of(
            input.account,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}

async fn let_in(
    asking: &Asking,
    account: AccountId,
    email: &str,
    password: &str,
) -> Result<Option<UserError>> {
    let set = asking
        .app
        .identity
        .first_login(asking.tenant()?, account, email, password)
        .await;
    let sentence = match set {
        Ok(()) => return Ok(None),
        Err(LoginError::TooShort(_)) => Sentence::PasswordTooShort,
        Err(LoginError::Taken | LoginError::Unknown) => Sentence::EmailTaken,
        Err(LoginError::Unavailable(error)) => return Err(errors::edge(asking.language, &error)),
    };
    Ok(Some(UserError::of(&sentence, asking.language)))
}

async fn is_open(asking: &Asking, account: AccountId) -> Result<bool> {
    let known = asking
        .runtime()
        .load::<Account>(asking.tenant()?, account.0)
        .await;
    Ok(matches!(
        known.map_err(asking.edge())?.state,
        AccountState::Open(_)
    ))
}

/// A letter is no command: that it was asked for is written down by itself. AU1.
async fn noted(
    asking: &Asking,
    name: &'static str,
    account: AccountId,
    outcome: audit::Outcome<'_>,
) -> Result<()> {
    let caller = asking.caller()?;
    let act = audit::Act {
        tenant: caller.tenant,
        actor: caller.actor.clone(),
        name,
        about: vec![account.0],
        outcome,
    };
    let written = audit::record(asking.runtime(), act).await;
    written.map_err(|error| errors::failed(error, asking.language))
}
