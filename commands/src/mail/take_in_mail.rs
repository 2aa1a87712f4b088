//! A message came: it becomes a ticket or a message of one, or is held, or set aside. TK1, NO1.
//!
//! Its Message-ID is its name: the command's id and all that it makes follow from it, so that the same message brought
//! again has no second effect, whatever was cut short.

use super::{
    facts::{keep_original, keeper_of},
    sender::{Who, known},
};
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    account::address_stream,
    file::attach_sent_by,
    runtime::{Work, derived},
    ticket::{OpenTicket, Voice, WriteComment, expect_ticket, files_of, open, say},
};
use domain::{
    mail::{
        self, Headers, Held, Mail, MailState, Mailbox, Verdict, WhyAside, mailbox::Acknowledge, verdict,
        verdict::may_be_acknowledged,
    },
    ticket::{Channel, Links},
};
use jiff::{SignedDuration, Timestamp};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContactId, FileId, MailId, Personal, Priority, TicketId, TicketType};
use serde::Serialize;
use uuid::Uuid;

/// The message is its name: whatever else stands here, the same name is the same message.
#[derive(Clone, Debug, Serialize)]
pub struct TakeInMail {
    pub mail: MailId,
    #[serde(skip)]
    pub message: Message,
}

#[derive(Clone, Debug)]
pub struct Message {
    pub headers: Headers,
    /// Without what it quotes.
    pub text: String,
    /// What is attached to it, kept already.
    pub files: Vec<FileId>,
    /// As it came.
    pub original: FileId,
    /// Contacts who have this address, as far as the read model knows.
    pub contacts: Vec<(ClientId, ContactId)>,
    /// The ticket that has the number in the subject, likewise.
    pub named: Option<TicketId>,
    /// Our own that could not be delivered, where it says so.
    pub letter: Option<Uuid>,
    pub received_at: Timestamp,
}

/// Mail that took longer was under way somewhere else: no clock is set back further.
const LATE_AT_MOST: SignedDuration = SignedDuration::from_hours(24 * 3);
const WITHOUT_WORDS: &str = "…";
const LONGEST_SUBJECT: usize = 200;

impl TakeInMail {
    /// Of which nothing was read.
    pub fn unread(mail: MailId) -> TakeInMail {
        let message = Message {
            headers: Headers::default(),
            text: String::new(),
            files: vec![],
            original: FileId(mail.0),
            contacts: vec![],
            named: None,
            letter: None,
            received_at: Timestamp::UNIX_EPOCH,
        };
        TakeInMail { mail, message }
    }

    fn command(&self) -> CommandId {
        CommandId(derived(self.mail.0, "take in"))
    }
}

pub async fn take_in_mail(
    runtime: &Runtime,
    caller: &Caller,
    input: TakeInMail,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command(),
        name: "mail.take_in_mail",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| take_in(work, input).await)
        .await
}

async fn take_in(work: &mut Work, input: &TakeInMail) -> Result<(), CommandError> {
    if *work.look::<Mail>(input.mail.0).await? != MailState::Unknown {
        return Ok(());
    }
    let (known, who) = known(work, &input.message).await?;
    match verdict(&input.message.headers, &known) {
        Verdict::SetAside(why) => set_aside(work, input, why).await,
        Verdict::Hold(why) => hold(work, input, why).await,
        Verdict::Reply(ticket) => reply(work, input, ticket, &who).await,
        Verdict::Open(client) => ask(work, input, client, &who).await,
    }
}

async fn set_aside(work: &mut Work, input: &TakeInMail, why: WhyAside) -> Result<(), CommandError> {
    let (from, subject) = told(input);
    let aside = mail::SetMailAside {
        mail: input.mail,
        why,
        from,
        subject,
        letter: input.message.letter,
        at: work.now,
    };
    work.decide::<Mail>(input.mail.0, aside).await.map(drop)
}

pub(super) async fn hold(work: &mut Work, input: &TakeInMail, why: Held) -> Result<(), CommandError> {
    let (from, subject) = told(input);
    let held = mail::HoldMail {
        mail: input.mail,
        message_id: input.message.headers.message_id.clone(),
        why,
        from,
        subject,
        original: input.message.original,
        at: work.now,
    };
    work.decide::<Mail>(input.mail.0, held).await?;
    keep_original(work, input.mail, input.message.original).await
}

/// What it says of itself goes with it.
fn told(input: &TakeInMail) -> (Personal, Personal) {
    let Headers {
        from,
        from_name,
        subject,
        ..
    } = &input.message.headers;
    let from = from.clone().unwrap_or_default();
    let whole = from_name
        .as_ref()
        .map_or(from.clone(), |name| format!("{name} <{from}>"));
    let of_the_mail = |text: &str| Personal::new(input.mail.0, text);
    (of_the_mail(&whole), of_the_mail(subject))
}

async fn reply(work: &mut Work, input: &TakeInMail, ticket: TicketId, who: &Who) -> Result<(), CommandError> {
    let client = expect_ticket(work, ticket).await?.client();
    let voice = voice(work, input, client, who);
    let write = WriteComment {
        command: input.command(),
        ticket,
        text: text(input),
        files: input.message.files.clone(),
        next: None,
    };
    let said_in = say(work, &write, &voice).await?;
    let opened = said_in == write.follow_up();
    let comment = (!opened).then(|| write.comment());
    keep(work, input, (said_in, client), comment).await
}

async fn ask(work: &mut Work, input: &TakeInMail, client: ClientId, who: &Who) -> Result<(), CommandError> {
    let voice = voice(work, input, client, who);
    let ask = request(input, input.command(), client, who.contact_at(client));
    open(work, &ask, &voice).await?;
    keep(work, input, (ask.ticket(), client), None).await?;
    acknowledge(work, input, ask.ticket()).await
}

pub(super) fn request(
    input: &TakeInMail,
    command: CommandId,
    client: ClientId,
    contact: Option<ContactId>,
) -> OpenTicket {
    let subject = mail::said::clean_line(&input.message.headers.subject, LONGEST_SUBJECT);
    OpenTicket {
        command,
        client,
        contact,
        subject: if subject.is_empty() {
            WITHOUT_WORDS.to_owned()
        } else {
            subject
        },
        description: text(input),
        kind: TicketType::default(),
        priority: Priority::default(),
        theme: None,
        stage: None,
        links: Links::default(),
        files: input.message.files.clone(),
        follows: None,
    }
}

pub(super) fn text(input: &TakeInMail) -> String {
    match input.message.text.trim() {
        "" => WITHOUT_WORDS.to_owned(),
        text => text.to_owned(),
    }
}

fn voice(work: &Work, input: &TakeInMail, client: ClientId, who: &Who) -> Voice {
    let (author, side) = who.author(client);
    Voice {
        author,
        side,
        channel: Channel::Mail,
        at: came_at(work, input),
        files_of: Some(keeper_of(input.mail)),
    }
}

/// A client's mail counts from when it was received.
fn came_at(work: &Work, input: &TakeInMail) -> Timestamp {
    let earliest = work.now.saturating_sub(LATE_AT_MOST).unwrap_or(work.now);
    input.message.received_at.clamp(earliest, work.now)
}

/// The original lies with the ticket, for the team: what stands around a message may be nobody else's business.
async fn keep(
    work: &mut Work,
    input: &TakeInMail,
    (ticket, client): (TicketId, ClientId),
    comment: Option<kernel::CommentId>,
) -> Result<(), CommandError> {
    let taken = mail::TakeInMail {
        mail: input.mail,
        message_id: input.message.headers.message_id.clone(),
        ticket,
        comment,
        original: input.message.original,
        at: work.now,
    };
    work.decide::<Mail>(input.mail.0, taken).await?;
    let to = files_of(ticket, client, true);
    attach_sent_by(work, keeper_of(input.mail), &[input.message.original], to).await
}

async fn acknowledge(work: &mut Work, input: &TakeInMail, ticket: TicketId) -> Result<(), CommandError> {
    if !may_be_acknowledged(&input.message.headers) {
        return Ok(());
    }
    let from = input.message.headers.from.clone().unwrap_or_default();
    let tell = Acknowledge {
        sender: address_stream(work, &from).await?,
        ticket,
        at: work.now,
    };
    work.decide::<Mailbox>(work.tenant.0, tell).await.map(drop)
}
