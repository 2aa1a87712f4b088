//! Sends what is due, writes what became of it, and tries again later what did not leave.

use super::{
    Outbox, Transport, layout,
    letter::Reader,
    outbox::Due,
    transport::{NotSent, mailbox},
};
use crate::identity::{Links, people};
use commands::Runtime;
use jiff::SignedDuration;
use journal::{JournalError, stop::Stop};
use kernel::{AccountId, TenantId};
use lettre::{Message, message::MultiPart};
use std::time::Duration;

pub struct Sender {
    pub runtime: Runtime,
    pub outbox: Outbox,
    pub links: Links,
    pub transport: Transport,
    pub from: String,
    pub public_url: String,
}

/// Of an agency that chose none.
const USUAL_COLOUR: &str = "#1f2937";
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// Twice as long each time, from half a minute to two hours: forty tries are three days.
const TRIES_AT_MOST: i32 = 40;

/// What stands in the way of one letter.
enum Kept {
    NotSent(NotSent),
    Journal(JournalError),
}

impl From<JournalError> for Kept {
    fn from(error: JournalError) -> Kept {
        Kept::Journal(error)
    }
}

impl Sender {
    pub async fn run(self, mut stop: Stop) {
        while !stop.told() {
            match self.send_what_is_due().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::warn!(%error, "letters wait; will try again"),
            }
            tokio::select! {
                () = self.outbox.asked() => {}
                () = stop.sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Whether there was something to send.
    async fn send_what_is_due(&self) -> Result<bool, JournalError> {
        let due = self.outbox.take_due().await?;
        let any = !due.is_empty();
        for letter in due {
            self.try_one(letter).await?;
        }
        Ok(any)
    }

    async fn try_one(&self, due: Due) -> Result<(), JournalError> {
        match self.send(&due).await {
            Ok(()) => self.outbox.sent(due.id).await,
            Err(Kept::Journal(error)) => Err(error),
            Err(Kept::NotSent(NotSent::Now(error))) if due.tries < TRIES_AT_MOST => {
                tracing::warn!(letter = %due.id, tries = due.tries, error, "a letter did not leave; will try again");
                self.outbox.try_again(due.id, pause(due.tries), &error).await
            }
            Err(Kept::NotSent(NotSent::Now(error) | NotSent::Ever(error))) => {
                tracing::error!(letter = %due.id, error, "a letter will never leave");
                self.outbox.give_up(due.id, &error).await
            }
        }
    }

    async fn send(&self, due: &Due) -> Result<(), Kept> {
        let message = self.message(due).await?;
        self.transport.send(due.id, message).await.map_err(Kept::NotSent)
    }

    async fn message(&self, due: &Due) -> Result<Message, Kept> {
        let never = |error: String| Kept::NotSent(NotSent::Ever(error));
        let (tenant, account) = (TenantId(due.tenant), AccountId(due.account));
        let Some(person) = people::person(&self.runtime, tenant, account).await? else {
            return Err(never("the account is closed".to_owned()));
        };
        let Some(agency) = people::agency(&self.runtime, tenant).await? else {
            return Err(never("there is no such agency".to_owned()));
        };
        let (Some(email), Some(name)) = (&person.email, &person.name) else {
            return Err(never("the person was forgotten".to_owned()));
        };
        let reader = Reader {
            name: name.clone(),
            language: person.language,
            colour: agency.colour.unwrap_or_else(|| USUAL_COLOUR.to_owned()),
            agency: agency.name.clone(),
            logo: agency
                .logo
                .map(|logo| format!("{}/brand/{tenant}/logo?v={logo}", self.public_url)),
        };
        // After the sign that browsers keep to themselves: it stands in no log of a server.
        let url = format!(
            "{}/welcome#{}",
            self.public_url,
            self.links.text(due.letter.link())
        );
        let text = due.letter.text(&reader, url);
        let written = layout::written(&text).map_err(|error| never(error.to_string()))?;
        let built = || -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
            let host = self.from.rsplit_once('@').map_or("regie", |(_, host)| host);
            Ok(Message::builder()
                .message_id(Some(format!("<{}@{host}>", due.id)))
                .from(mailbox(Some(&agency.name), &self.from)?)
                .to(mailbox(Some(name), email)?)
                .subject(text.subject)
                .multipart(MultiPart::alternative_plain_html(written.text, written.html))?)
        };
        built().map_err(|error| never(error.to_string()))
    }
}

fn pause(tries: i32) -> SignedDuration {
    let doublings = u32::try_from(tries - 1).unwrap_or_default().min(8);
    SignedDuration::from_secs(30 * 2_i64.pow(doublings)).min(SignedDuration::from_hours(2))
}
