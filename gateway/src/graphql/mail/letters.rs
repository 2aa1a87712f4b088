//! What became of the letters that told of a message: seen by the team. NO4.

use crate::{
    graphql::{
        account::Account,
        context::Ask,
        loaders::{AccountById, Failed, Loader},
        scalars::DateTime,
    },
    mail::Standing,
};
use async_graphql::{Context, Enum, Object, Result, async_trait::async_trait, dataloader::Loader as Load};
use commands::{Module, notice::Recipient};
use jiff::Timestamp;
use projections::runtime::ProjectionError;
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LettersAbout(pub Uuid);

#[async_trait]
impl Load<LettersAbout> for Loader {
    type Value = Vec<Standing>;
    type Error = Failed;

    async fn load(&self, keys: &[LettersAbout]) -> Result<HashMap<LettersAbout, Vec<Standing>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let found = self.outbox.of_tickets(self.scope.tenant, &ids).await;
        let found = found.map_err(|error| Arc::new(ProjectionError::from(error)))?;
        let mut letters: HashMap<LettersAbout, Vec<Standing>> = HashMap::new();
        for standing in found {
            letters
                .entry(LettersAbout(standing.about))
                .or_default()
                .push(standing);
        }
        Ok(letters)
    }
}

/// How far a letter came.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum LetterState {
    /// It waits, or is tried again.
    Queued,
    /// The next server has it.
    Sent,
    /// A server said later that it could not be delivered.
    Bounced,
    /// It will never leave.
    GaveUp,
}

/// A letter that told of a message.
pub struct TicketLetter {
    standing: Standing,
}

/// A letter that told of a message.
#[Object]
impl TicketLetter {
    /// Its own id; what it is called by for mail programs is made of it.
    async fn id(&self) -> Uuid {
        self.standing.id
    }

    /// Whom it is for, where they can sign in.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let Some(Recipient::Account(account)) = self.standing.letter.recipient() else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(AccountById(account.0))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Account::from))
    }

    /// Whom it is for, where that is a contact who cannot. Neither: whoever wrote by mail and is nobody known.
    async fn contact_id(&self) -> Option<Uuid> {
        match self.standing.letter.recipient() {
            Some(Recipient::Contact { contact, .. }) => Some(contact.0),
            Some(Recipient::Account(_) | Recipient::Correspondent(_)) | None => None,
        }
    }

    /// How far it came.
    async fn state(&self) -> LetterState {
        state_of(&self.standing)
    }

    /// What stands in its way, or stood when it was given up or came back.
    async fn error(&self) -> Option<&str> {
        self.standing.bounce.as_deref().or(self.standing.error.as_deref())
    }

    /// How often it was tried.
    async fn tries(&self) -> i32 {
        self.standing.tries
    }

    /// When it was asked for.
    async fn asked_at(&self) -> DateTime {
        DateTime(self.standing.asked_at.to_jiff())
    }

    /// When it came as far as it did; none while it waits.
    async fn at(&self) -> Option<DateTime> {
        came_at(&self.standing)
    }
}

pub fn state_of(standing: &Standing) -> LetterState {
    let Standing {
        bounced_at,
        ended_at,
        sent_at,
        ..
    } = standing;
    match (bounced_at, ended_at, sent_at) {
        (Some(_), ..) => LetterState::Bounced,
        (None, Some(_), _) => LetterState::GaveUp,
        (None, None, Some(_)) => LetterState::Sent,
        (None, None, None) => LetterState::Queued,
    }
}

pub fn came_at(standing: &Standing) -> Option<DateTime> {
    let Standing {
        bounced_at,
        ended_at,
        sent_at,
        ..
    } = standing;
    let at: Option<Timestamp> = bounced_at.or(*ended_at).or(*sent_at).map(|at| at.to_jiff());
    at.map(DateTime)
}

/// Those about one message of a ticket; none for whoever is not of the team.
pub async fn letters_of(ctx: &Context<'_>, ticket: Uuid, message: Uuid) -> Result<Vec<TicketLetter>> {
    let asking = ctx.asking()?;
    if !asking.is_of_the_team() {
        return Ok(vec![]);
    }
    let found = ctx.loader(Module::Tickets)?.load_one(LettersAbout(ticket)).await;
    let found = found.map_err(asking.edge())?.unwrap_or_default();
    let about = found
        .into_iter()
        .filter(|standing| standing.messages.contains(&message));
    Ok(about.map(|standing| TicketLetter { standing }).collect())
}
