//! Carrying out a command: work, append, and again when somebody else was first.

use super::{Asker, CommandError, Runtime, observed, work::Work};
use crate::permit::{Denied, Permit};
use journal::{Append, AppendError, JournalError, Receipt, append};
use kernel::{Asked, CommandId, CorrelationId, Meta};
use serde::Serialize;
use tracing::Instrument;

/// Which command, and what it asks: the same id with another body is refused.
pub struct Request<'b, B: Serialize> {
    pub command: CommandId,
    /// The use case's name: `hour_bank.credit_hours`.
    pub name: &'static str,
    pub body: &'b B,
}

/// Each attempt lost to somebody else's commit, so the whole system moves on; past this it is overloaded.
const ATTEMPTS_AT_MOST: u32 = 50;
/// Then others in this process wait until this one is done.
const CONFLICTS_BEFORE_FRESH: u32 = 3;

impl Runtime {
    /// Whatever comes of it is written down before it is answered. AU1.
    ///
    /// The use case gets the request's body and captures nothing: a capture would keep its future from
    /// moving between threads, which a server needs.
    pub async fn run<B: Serialize + Sync>(
        &self,
        permit: Result<Permit, Denied>,
        request: Request<'_, B>,
        use_case: impl AsyncFn(&mut Work, &B) -> Result<(), CommandError>,
    ) -> Result<Receipt, CommandError> {
        let outcome = match permit {
            Ok(permit) => {
                let permit = self.answering(&permit);
                self.written_down(&permit, &request, use_case).await
            }
            Err(denied) => {
                let asker = Asker::of_denied(&denied);
                Err(self.command_refused(&asker, &request, denied.into()).await)
            }
        };
        observed::count(request.name, &outcome);
        outcome
    }

    /// What a use case would come to, of which nothing is kept: for whoever looks before they do it. What it captures it
    /// gets as its body, as above.
    pub async fn rehearse<B: Sync, T>(
        &self,
        permit: Permit,
        body: &B,
        use_case: impl AsyncFn(&mut Work, &B) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let mut work = Work::new(self.clone(), permit, true);
        let outcome = use_case(&mut work, body).await;
        work.give_back();
        outcome
    }

    async fn written_down<B: Serialize + Sync>(
        &self,
        permit: &Permit,
        request: &Request<'_, B>,
        use_case: impl AsyncFn(&mut Work, &B) -> Result<(), CommandError>,
    ) -> Result<Receipt, CommandError> {
        let span = observed::span(permit, request.command, request.name);
        let asker = Asker::of_permit(permit);
        match self.carry_out(permit, request, use_case).instrument(span).await {
            Ok(receipt) => self.unless_nothing_changed(&asker, request, receipt).await,
            Err(error) => Err(self.command_refused(&asker, request, error).await),
        }
    }

    pub(super) async fn carry_out<B: Serialize + Sync>(
        &self,
        permit: &Permit,
        request: &Request<'_, B>,
        use_case: impl AsyncFn(&mut Work, &B) -> Result<(), CommandError>,
    ) -> Result<Receipt, CommandError> {
        let body = self.digest(permit, request).await?;
        let asked = self.asked(permit, request.name, request.command).await?;
        let mut fresh = false;
        for attempt in 1..=ATTEMPTS_AT_MOST {
            let mut work = Work::new(self.clone(), permit.clone(), fresh);
            let decided = use_case(&mut work, request.body).await;
            let (used_cache, guessed) = (work.used_cache, work.guessed);
            match decided {
                Ok(()) if work.is_quiet() && used_cache => work.give_back(),
                Ok(()) => match self.append(permit, request.command, &asked, &body, work).await {
                    // What it built on is forgotten: the next attempt finds what the journal holds.
                    Err(AppendError::Conflict) if attempt < CONFLICTS_BEFORE_FRESH && !guessed => {
                        observed::conflict(request.name);
                        continue;
                    }
                    Err(AppendError::Conflict) => observed::conflict(request.name),
                    outcome => return Ok(outcome?),
                },
                Err(CommandError::Refused(_) | CommandError::NotFound { .. }) if used_cache => {
                    work.give_back();
                }
                Err(error) => {
                    work.give_back();
                    // Refused because it was done already, by this very command.
                    return self.earlier(permit, request.command, &body).await?.ok_or(error);
                }
            }
            fresh = true;
        }
        Err(CommandError::Busy)
    }

    async fn append(
        &self,
        permit: &Permit,
        command: CommandId,
        asked: &Asked,
        body: &[u8],
        work: Work,
    ) -> Result<Receipt, AppendError> {
        if !work.still_holds().await? {
            return Err(AppendError::Conflict);
        }
        let at = work.now;
        let (streams, changed) = work.split();
        let span = tracing::debug_span!("append", streams = streams.len());
        let append = Append {
            tenant: permit.tenant,
            meta: Meta {
                actor: permit.actor.clone(),
                command,
                correlation: correlation_of(permit, command),
                cause: permit.cause.clone(),
                asked: Some(asked.clone()),
            },
            body: body.to_vec(),
            at,
            streams,
        };
        let sent = span.in_scope(|| self.journal.send(append));
        // From here on the next command may decide on what this one leaves.
        let standing = changed.into_iter().zip(&sent.heads);
        let standing: Vec<_> = standing.map(|(touched, head)| touched.sent(*head)).collect();
        let outcome = sent.outcome().instrument(span).await;
        let stands = outcome.as_ref().is_ok_and(|receipt| !receipt.repeated);
        for sent in standing {
            if stands {
                sent.stands(self);
            }
        }
        outcome
    }

    async fn earlier(
        &self,
        permit: &Permit,
        command: CommandId,
        body: &[u8],
    ) -> Result<Option<Receipt>, CommandError> {
        Ok(append::earlier_receipt(&self.journal.pools.app, permit.tenant, command, body).await?)
    }

    async fn digest<B: Serialize>(
        &self,
        permit: &Permit,
        request: &Request<'_, B>,
    ) -> Result<Vec<u8>, CommandError> {
        let text = serde_json::to_vec(&(request.name, request.body))
            .map_err(|error| JournalError::Input(format!("{} cannot be written: {error}", request.name)))?;
        Ok(self.journal.vault.digest(permit.tenant, &text).await?)
    }
}

/// What a person began keeps their command's id to its end.
pub(super) fn correlation_of(permit: &Permit, command: CommandId) -> CorrelationId {
    permit.correlation.unwrap_or(CorrelationId(command.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Caller, time_entry};

    fn moves_between_threads<F: Future + Send>(_: F) {}

    /// A server polls a use case from any thread; what would forbid it does not compile here.
    #[expect(dead_code, reason = "compiling it is the test")]
    fn a_use_case_moves_between_threads(runtime: &Runtime, caller: &Caller, input: time_entry::ValidateTime) {
        moves_between_threads(time_entry::validate_time(runtime, caller, input));
    }
}
