//! What came of a command, before it becomes a feature's payload.

use super::{
    context::Asking,
    errors::{Sentence, UserError, user_error},
    scalars::JournalCursor,
};
use async_graphql::Result;
use commands::{CommandError, runtime::mint};
use journal::Receipt;
use kernel::{CommandId, Cursor, Refusal, Stream};
use projections::runtime::StillBehind;
use uuid::Uuid;

#[derive(Default)]
pub struct Outcome {
    /// Where to wait for it; none when nothing was carried out.
    pub receipt: Option<JournalCursor>,
    pub user_errors: Vec<UserError>,
}

/// The caller's own, so that sending it again has one effect; a fresh one otherwise.
pub fn command(id: Option<Uuid>) -> CommandId {
    CommandId(id.unwrap_or_else(mint))
}

impl Outcome {
    /// Waits for the read models that the answer needs.
    pub async fn of(
        asking: &Asking,
        done: Result<Receipt, CommandError>,
        models: &[&'static str],
    ) -> Result<Outcome> {
        match done {
            Err(error) => Ok(Outcome::told(user_error(error, asking.language)?)),
            Ok(receipt) => {
                let waited = asking.wait(models, receipt.cursor).await;
                Ok(Outcome::after(asking, receipt.cursor, waited))
            }
        }
    }

    /// As `of`, for an answer that a process has a part in, by what it writes to a stream.
    pub async fn with_process(
        asking: &Asking,
        done: Result<Receipt, CommandError>,
        process: &str,
        answer: &Stream,
        models: &[&'static str],
    ) -> Result<Outcome> {
        match done {
            Err(error) => Ok(Outcome::told(user_error(error, asking.language)?)),
            Ok(receipt) => {
                let waited = asking
                    .wait_for_process(process, answer, models, receipt.cursor)
                    .await;
                Ok(Outcome::after(asking, receipt.cursor, waited))
            }
        }
    }

    /// The input says no by itself.
    pub fn refused(asking: &Asking, refusal: &dyn Refusal) -> Outcome {
        Outcome::told(UserError::of(refusal, asking.language))
    }

    fn told(error: UserError) -> Outcome {
        Outcome {
            receipt: None,
            user_errors: vec![error],
        }
    }

    fn after(asking: &Asking, cursor: Cursor, waited: Result<(), StillBehind>) -> Outcome {
        let behind = || UserError::of(&Sentence::StillBehind, asking.language);
        Outcome {
            receipt: Some(JournalCursor(cursor)),
            user_errors: waited.err().map(|_| behind()).into_iter().collect(),
        }
    }

    /// Whether there is something to show.
    pub fn is_done(&self) -> bool {
        self.receipt.is_some() && self.user_errors.is_empty()
    }
}
