//! AU1: what leaves no event of its own is written down as an act, and only then answered: an act that somebody was
//! told of cannot be lost.
//!
//! A command that changed something needs none: its events say who asked, what, and by which door. A repeated command
//! is answered by its receipt and is no second act.

use super::{CommandError, Request, Runtime, derived, mint};
use crate::permit::{Denied, Permit, Whose};
use domain::audit::{Act, ActEvent, ActRefused, ChangedNothing, RecordAct, Told};
use journal::{JournalError, Receipt};
use kernel::{Actor, Asked, CommandId, CorrelationId, Door, Language, Personal, Refusal, TenantId};
use serde::Serialize;
use uuid::Uuid;

/// Who asks, whether or not they may.
pub struct Asker {
    pub tenant: TenantId,
    pub actor: Actor,
    correlation: Option<CorrelationId>,
    cause: Option<String>,
}

/// Whose command an act is about, and what it named.
const NAMED_AT_MOST: usize = 8;

#[derive(Serialize)]
struct Recording {
    act: Uuid,
    fact: ActEvent,
}

impl Asker {
    pub fn new(tenant: TenantId, actor: Actor) -> Asker {
        Asker {
            tenant,
            actor,
            correlation: None,
            cause: None,
        }
    }

    pub(super) fn of_permit(permit: &Permit) -> Asker {
        Asker {
            tenant: permit.tenant,
            actor: permit.actor.clone(),
            correlation: permit.correlation,
            cause: permit.cause.clone(),
        }
    }

    pub(super) fn of_denied(denied: &Denied) -> Asker {
        Asker::new(denied.tenant, denied.actor.clone())
    }

    /// What is done for nobody in particular is the agency's own.
    pub fn told(&self, refusal: &dyn Refusal) -> Told {
        let subject = match &self.actor {
            Actor::Person(account) => account.0,
            Actor::Process(_) | Actor::Operator => self.tenant.0,
        };
        Told {
            french: Personal::new(subject, refusal.message(Language::French)),
            english: Personal::new(subject, refusal.message(Language::English)),
        }
    }

    fn is_a_process(&self) -> bool {
        matches!(self.actor, Actor::Process(_))
    }

    fn permit(&self) -> Permit {
        Permit {
            tenant: self.tenant,
            actor: self.actor.clone(),
            correlation: self.correlation,
            cause: self.cause.clone(),
            whose: Whose::Everybodys,
            work_of: None,
        }
    }
}

impl Runtime {
    /// What was asked and how it came in, as it stands beside the events of a command.
    pub(super) async fn asked(
        &self,
        permit: &Permit,
        name: &'static str,
        command: CommandId,
    ) -> Result<Asked, JournalError> {
        let place = match (&permit.actor, &self.origin.place) {
            (Actor::Person(account), Some(place)) => {
                let sealed = self.journal.seal_place(permit.tenant, *account, command, place);
                sealed.await?
            }
            (Actor::Person(_) | Actor::Process(_) | Actor::Operator, _) => None,
        };
        Ok(Asked {
            name: name.into(),
            door: match permit.actor {
                Actor::Process(_) => Door::Process,
                Actor::Person(_) | Actor::Operator => self.origin.door,
            },
            request: self.origin.request,
            place,
        })
    }

    /// A process finds things done all the time; a person who changed nothing asked for it.
    pub(super) async fn unless_nothing_changed<B: Serialize + Sync>(
        &self,
        asker: &Asker,
        request: &Request<'_, B>,
        receipt: Receipt,
    ) -> Result<Receipt, CommandError> {
        let changed = receipt.repeated || !receipt.streams.is_empty();
        if !changed && !asker.is_a_process() {
            let (command, about) = (request.command, named(request));
            self.write_down(
                asker,
                request.name,
                mint(),
                ChangedNothing { command, about }.into(),
            )
            .await?;
        }
        Ok(receipt)
    }

    pub(super) async fn command_refused<B: Serialize + Sync>(
        &self,
        asker: &Asker,
        request: &Request<'_, B>,
        error: CommandError,
    ) -> CommandError {
        let command = Some(request.command);
        self.refused(asker, request.name, command, named(request), error)
            .await
    }

    /// The same refusal, once it is written down; what failed instead of being refused is answered to nobody.
    pub async fn refused(
        &self,
        asker: &Asker,
        name: &'static str,
        command: Option<CommandId>,
        about: Vec<Uuid>,
        error: CommandError,
    ) -> CommandError {
        let Some(code) = error.code() else { return error };
        let told = match &error {
            CommandError::Refused(refusal) => Some(asker.told(refusal.as_ref())),
            CommandError::Denied(_)
            | CommandError::NotFound { .. }
            | CommandError::Busy
            | CommandError::ReusedCommand(_)
            | CommandError::Unavailable(_) => None,
        };
        let act = match command {
            // Until its cause is gone, a process tries the same again and again.
            Some(command) if asker.is_a_process() => derived(command.0, &format!("refused {code}")),
            Some(_) | None => mint(),
        };
        let fact = ActRefused {
            command,
            about,
            code,
            told,
        };
        match self.write_down(asker, name, act, fact.into()).await {
            Ok(()) => error,
            Err(not_written) => not_written,
        }
    }

    /// On disk when it returns.
    pub(crate) async fn write_down(
        &self,
        asker: &Asker,
        name: &'static str,
        act: Uuid,
        fact: ActEvent,
    ) -> Result<(), CommandError> {
        let body = Recording { act, fact };
        let request = Request {
            command: CommandId(act),
            name,
            body: &body,
        };
        let permit = self.answering(&asker.permit());
        let written = self.carry_out(&permit, &request, async |work, body| {
            let fact = body.fact.clone();
            work.begin::<Act>(body.act, RecordAct { fact }).await.map(drop)
        });
        match Box::pin(written).await {
            // The same act, told in other words.
            Ok(_) | Err(CommandError::ReusedCommand(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// The ids that a request names, but for its own: they tell what it was about, and nothing that somebody wrote.
fn named<B: Serialize>(request: &Request<'_, B>) -> Vec<Uuid> {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(request.body) else {
        return vec![];
    };
    let ids = fields.iter().filter(|(name, _)| *name != "command");
    let ids = ids.filter_map(|(_, value)| value.as_str()?.parse().ok());
    ids.take(NAMED_AT_MOST).collect()
}
