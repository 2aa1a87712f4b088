//! What became of the letters that an invoice went by: seen by the team. BI3, BI4.

use crate::{
    graphql::{
        context::Ask,
        loaders::{Failed, Loader},
        mail::{LetterState, came_at, state_of},
        scalars::DateTime,
    },
    mail::{Letter, Standing},
};
use async_graphql::{Context, Object, Result, async_trait::async_trait, dataloader::Loader as Load};
use commands::{Module, notice::Recipient};
use projections::runtime::ProjectionError;
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LettersOfInvoice(pub Uuid);

#[async_trait]
impl Load<LettersOfInvoice> for Loader {
    type Value = Vec<Standing>;
    type Error = Failed;

    async fn load(
        &self,
        keys: &[LettersOfInvoice],
    ) -> Result<HashMap<LettersOfInvoice, Vec<Standing>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let found = self.outbox.of_invoices(self.scope.tenant, &ids).await;
        let found = found.map_err(|error| Arc::new(ProjectionError::from(error)))?;
        let mut letters: HashMap<LettersOfInvoice, Vec<Standing>> = HashMap::new();
        for standing in found {
            let invoice = LettersOfInvoice(standing.about);
            letters.entry(invoice).or_default().push(standing);
        }
        Ok(letters)
    }
}

/// A letter that an invoice, or a reminder of it, went by.
pub struct InvoiceLetter {
    standing: Standing,
}

/// A letter that an invoice, or a reminder of it, went by.
#[Object]
impl InvoiceLetter {
    /// Its own id; what it is called by for mail programs is made of it.
    async fn id(&self) -> Uuid {
        self.standing.id
    }

    /// Whom it is for.
    async fn contact_id(&self) -> Option<Uuid> {
        match self.standing.letter.recipient() {
            Some(Recipient::Contact { contact, .. }) => Some(contact.0),
            Some(Recipient::Account(_) | Recipient::Correspondent(_)) | None => None,
        }
    }

    /// Of a reminder, which one: 1 is the first. None where it is the invoice itself.
    async fn level(&self) -> Option<u8> {
        match *self.standing.letter {
            Letter::Reminder { level, .. } => Some(level),
            _ => None,
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

/// The oldest first; none for whoever is not of the team.
pub async fn letters_of(ctx: &Context<'_>, invoice: Uuid) -> Result<Vec<InvoiceLetter>> {
    let asking = ctx.asking()?;
    if !asking.is_of_the_team() {
        return Ok(vec![]);
    }
    let found = ctx
        .loader(Module::Accounting)?
        .load_one(LettersOfInvoice(invoice))
        .await;
    let found = found.map_err(asking.edge())?.unwrap_or_default();
    Ok(found
        .into_iter()
        .map(|standing| InvoiceLetter { standing })
        .collect())
}
