//! Sends what is due, writes what became of it, and tries again later what did not leave.
//!
//! At least once: whoever dies between the server's yes and the word that it left sends it again, under the same
//! Message-ID, which mail programs show once.

use super::{
    Letter, Transport,
    compose::{Desk, Thread},
    invoices, layout,
    letter::{Reader, Text, forgotten_password, invitation},
    outbox::Due,
    transport::{NotSent, mailbox},
};
use crate::{
    Application, Failure,
    identity::people,
    reports::{self, Made},
};
use commands::{
    CommandError,
    invoice::told_of_invoice,
    mail::address_of_agency,
    notice::{Addressee, Recipient, addressee},
};
use jiff::SignedDuration;
use journal::{JournalError, page, stop::Stop};
use kernel::{AccountId, InvoiceId, TenantId, TicketId};
use lettre::{
    Message,
    message::{
        Attachment, MultiPart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use projections::{
    Scope, Sees,
    mail::list::{self, message_ids},
    runtime::ProjectionError,
};
use std::time::Duration;

pub struct Sender {
    pub app: Application,
    pub transport: Transport,
    pub from: String,
    pub public_url: String,
}

/// Of an agency that chose none.
const USUAL_COLOUR: &str = "#1f2937";
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// Twice as long each time, from half a minute to two hours: forty tries are three days.
const TRIES_AT_MOST: i32 = 40;
/// Messages of a conversation that a letter refers to.
const REFERS_TO: i64 = 10;
const WAITS_FOR_MAILS: Duration = Duration::from_secs(2);

/// What stands in the way of one letter.
enum Kept {
    NotSent(NotSent),
    Journal(JournalError),
}

/// A letter, ready to be put into an envelope.
struct Ready {
    to: Addressee,
    text: Text,
    attached: Option<Made>,
    thread: Thread,
    /// A machine's, and about what somebody may turn off.
    about_news: bool,
    reply_to: Option<String>,
}

impl From<JournalError> for Kept {
    fn from(error: JournalError) -> Kept {
        Kept::Journal(error)
    }
}

impl From<ProjectionError> for Kept {
    fn from(error: ProjectionError) -> Kept {
        Kept::NotSent(NotSent::Now(error.to_string()))
    }
}

impl From<Failure> for Kept {
    fn from(error: Failure) -> Kept {
        Kept::NotSent(NotSent::Now(error.line()))
    }
}

impl From<CommandError> for Kept {
    fn from(error: CommandError) -> Kept {
        match error {
            CommandError::Unavailable(error) => Kept::Journal(error),
            error => Kept::NotSent(NotSent::Now(error.to_string())),
        }
    }
}

fn never(error: &str) -> Kept {
    Kept::NotSent(NotSent::Ever(error.to_owned()))
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
                () = self.app.outbox.asked() => {}
                () = stop.sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Whether there was something to send.
    async fn send_what_is_due(&self) -> Result<bool, JournalError> {
        let due = self.app.outbox.take_due().await?;
        let any = !due.is_empty();
        for letter in due {
            self.try_one(letter).await?;
        }
        Ok(any)
    }

    async fn try_one(&self, due: Due) -> Result<(), JournalError> {
        match self.send(&due).await {
            Ok(()) => self.app.outbox.sent(due.id).await,
            Err(Kept::Journal(error)) => Err(error),
            Err(Kept::NotSent(NotSent::Now(error))) if due.tries < TRIES_AT_MOST => {
                tracing::warn!(letter = %due.id, tries = due.tries, error, "a letter did not leave; will try again");
                self.app.outbox.try_again(due.id, pause(due.tries), &error).await
            }
            Err(Kept::NotSent(NotSent::Now(error) | NotSent::Ever(error))) => {
                tracing::error!(letter = %due.id, error, "a letter will never leave");
                self.app.outbox.give_up(due.id, &error).await
            }
        }
    }

    async fn send(&self, due: &Due) -> Result<(), Kept> {
        let message = self.message(due).await?;
        self.transport.send(due.id, message).await.map_err(Kept::NotSent)
    }

    fn host(&self) -> &str {
        self.from.rsplit_once('@').map_or("regie", |(_, host)| host)
    }

    async fn message(&self, due: &Due) -> Result<Message, Kept> {
        let tenant = TenantId(due.tenant);
        let Some(agency) = people::agency(&self.app.runtime, tenant).await? else {
            return Err(never("there is no such agency"));
        };
        let recipient = due
            .letter
            .recipient()
            .unwrap_or(Recipient::Account(AccountId(due.account)));
        let Some(to) = addressee(&self.app.runtime, tenant, recipient).await? else {
            return Err(never(
                "nobody is there to read it: the account is closed, or the person left or was forgotten",
            ));
        };
        let reader = Reader {
            name: to.name.clone(),
            language: to.language,
            colour: agency.colour.unwrap_or_else(|| USUAL_COLOUR.to_owned()),
            agency: agency.name.clone(),
            logo: agency
                .logo
                .map(|logo| format!("{}/brand/{tenant}/logo?v={logo}", self.public_url)),
        };
        let ready = self.ready(due, &reader, to).await?;
        self.enveloped(&agency.name, &ready)
            .map_err(|error| never(&error.to_string()))
    }

    async fn ready(&self, due: &Due, reader: &Reader, to: Addressee) -> Result<Ready, Kept> {
        let tenant = TenantId(due.tenant);
        let reply_to = address_of_agency(&self.app.runtime, tenant).await?;
        let desk = Desk {
            runtime: &self.app.runtime,
            tenant,
            public_url: &self.public_url,
            host: self.host(),
            is_answered: reply_to.is_some(),
        };
        let text = self.text(&desk, due, reader, &to).await?;
        let text = text.ok_or_else(|| never("nothing is left to tell"))?;
        let attached = match due.letter.invoice() {
            Some(invoice) => self.paper(tenant, invoice, reader).await?,
            None => None,
        };
        let ticket = due.letter.ticket().map(TicketId);
        let came = self.came(tenant, ticket).await?;
        Ok(Ready {
            text,
            attached,
            thread: desk.thread(due.id, ticket, came),
            about_news: due.letter.recipient().is_some(),
            reply_to: reply_to.filter(|_| due.letter.recipient().is_some()),
            to,
        })
    }

    /// None where nothing is left to tell.
    async fn text(
        &self,
        desk: &Desk<'_>,
        due: &Due,
        reader: &Reader,
        to: &Addressee,
    ) -> Result<Option<Text>, Kept> {
        let told = async |invoice| told_of_invoice(desk.runtime, desk.tenant, invoice).await;
        Ok(match &*due.letter {
            Letter::Invitation { link } => Some(invitation(reader, self.welcome(*link))),
            Letter::ForgottenPassword { link } => Some(forgotten_password(reader, self.welcome(*link))),
            Letter::News { told, .. } => desk.news(told, reader, to).await?,
            Letter::Digest { told, .. } => desk.digest(told, reader, to).await?,
            Letter::Acknowledgement { ticket, .. } => desk.acknowledgement(*ticket, reader, to).await?,
            Letter::Invoice { invoice, .. } => {
                let told = told(*invoice).await?;
                told.map(|told| invoices::invoice(&told, reader))
            }
            Letter::Reminder { invoice, level, .. } => {
                let told = told(*invoice).await?;
                told.and_then(|told| invoices::reminder(&told, *level, reader))
            }
        })
    }

    /// The invoice itself, as whoever opens it sees it.
    async fn paper(
        &self,
        tenant: TenantId,
        invoice: InvoiceId,
        reader: &Reader,
    ) -> Result<Option<Made>, Kept> {
        match told_of_invoice(&self.app.runtime, tenant, invoice).await? {
            Some(told) => Ok(reports::on_paper(&self.app, tenant, told, reader.language).await?),
            None => Ok(None),
        }
    }

    /// After the sign that browsers keep to themselves: it stands in no log of a server.
    fn welcome(&self, link: uuid::Uuid) -> String {
        format!(
            "{}/welcome#{}",
            self.public_url,
            self.app.identity.links.text(link)
        )
    }

    /// What of a ticket's conversation came by mail.
    async fn came(&self, tenant: TenantId, ticket: Option<TicketId>) -> Result<Vec<String>, Kept> {
        let Some(ticket) = ticket else { return Ok(vec![]) };
        let scope = Scope {
            tenant,
            sees: Sees::Everybody,
            work_of: None,
        };
        // What it answers may have come by mail a moment ago. A letter with fewer references is better than none.
        let newest = page::newest(&self.app.runtime.journal.pools.follower).await?;
        let mails = [list::MODEL.name];
        let _ = self.app.positions.wait(&mails, newest, WAITS_FOR_MAILS).await;
        let mut snapshot = self.app.readers.snapshot(scope).await?;
        Ok(message_ids(&mut snapshot, ticket.0, REFERS_TO).await?)
    }

    fn enveloped(
        &self,
        agency: &str,
        ready: &Ready,
    ) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
        let written = layout::written(&ready.text)?;
        let bracketed = |id: &String| format!("<{id}>");
        let thread = &ready.thread;
        let mut message = Message::builder()
            .message_id(Some(bracketed(&thread.message_id)))
            .from(mailbox(Some(agency), &self.from)?)
            .to(mailbox(ready.to.name.as_deref(), &ready.to.mail)?)
            .subject(ready.text.subject.clone());
        if let Some(answered) = &thread.in_reply_to {
            let references: Vec<String> = thread.references.iter().map(bracketed).collect();
            message = message
                .in_reply_to(bracketed(answered))
                .references(references.join(" "));
        }
        if let Some(address) = &ready.reply_to {
            message = message.reply_to(mailbox(Some(agency), address)?);
        }
        if ready.about_news {
            message = message.raw_header(raw("Auto-Submitted", "auto-generated"));
            if ready.to.signs_in {
                let choose = format!("<{}/profil>", self.public_url);
                message = message.raw_header(raw("List-Unsubscribe", &choose));
            }
        }
        let words = MultiPart::alternative_plain_html(written.text, written.html);
        let body = match &ready.attached {
            Some(made) => {
                let file = Attachment::new(made.name.clone());
                let file = file.body(made.bytes.clone(), ContentType::parse(made.kind)?);
                MultiPart::mixed().multipart(words).singlepart(file)
            }
            None => words,
        };
        Ok(message.multipart(body)?)
    }
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn pause(tries: i32) -> SignedDuration {
    let doublings = u32::try_from(tries - 1).unwrap_or_default().min(8);
    SignedDuration::from_secs(30 * 2_i64.pow(doublings)).min(SignedDuration::from_hours(2))
}
