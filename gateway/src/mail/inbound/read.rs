//! From bytes to what a message says. Any bytes give something, or say that they cannot be read; nothing here reaches
//! out, and nothing that it finds is believed.

use super::marked_up::text_of;
use commands::mail::{Headers, ReturnPath, letter_in, said};
use mail_parser::{Address, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use uuid::Uuid;

/// A message, taken apart.
pub struct Parsed {
    pub headers: Headers,
    /// Without what it quotes.
    pub text: String,
    pub attachments: Vec<Attachment>,
    /// Whom it says it is for.
    pub to: Vec<String>,
    /// Of a report that something of ours could not be delivered.
    pub bounce: Option<Bounce>,
}

pub struct Attachment {
    pub name: String,
    pub said_type: String,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    pub letter: Uuid,
    pub why: String,
    /// For good: a report that it is only late is none.
    pub is_failure: bool,
}

/// One command attaches no more, and the original has them all.
const ATTACHMENTS_AT_MOST: usize = 40;
const BODIES_AT_MOST: u32 = 10;
const ADDRESSES_AT_MOST: usize = 100;
const REFERENCES_AT_MOST: usize = 100;
const LONGEST_ID: usize = 400;
const LONGEST_NAME: usize = 120;
/// How programs say that they answer by themselves.
const BY_ITSELF: [&str; 3] = ["X-Autoreply", "X-Autorespond", "X-Autoresponder"];

/// None where there is no head to read.
pub fn read(bytes: &[u8]) -> Option<Parsed> {
    let message = MessageParser::default().parse(bytes)?;
    if message.parts.is_empty() || message.headers().is_empty() {
        return None;
    }
    let bounce = bounce(&message);
    Some(Parsed {
        headers: headers(&message, bytes),
        text: text(&message),
        attachments: attachments(&message),
        to: addressed(&message),
        bounce,
    })
}

/// Of bytes that have no name of their own, or none that can be used.
pub fn name_by_content(bytes: &[u8]) -> String {
    format!("{}@content", hex::encode(Sha256::digest(bytes)))
}

fn headers(message: &Message<'_>, bytes: &[u8]) -> Headers {
    let named = message
        .message_id()
        .map(str::trim)
        .filter(|id| !id.is_empty() && id.len() <= LONGEST_ID);
    let from = message.from().and_then(Address::first);
    Headers {
        message_id: named.map_or_else(|| name_by_content(bytes), str::to_owned),
        from: from
            .and_then(|from| from.address())
            .map(folded)
            .filter(|from| from.contains('@')),
        from_name: from
            .and_then(|from| from.name())
            .map(|name| commands::mail::clean_line(name, LONGEST_NAME)),
        return_path: match raw(message, "Return-Path").map(|path| path.trim().to_owned()) {
            None => ReturnPath::Unknown,
            Some(path) if path == "<>" => ReturnPath::Empty,
            Some(path) => ReturnPath::Of(folded(path.trim_matches(['<', '>']))),
        },
        references: references(message),
        subject: commands::mail::clean_line(message.subject().unwrap_or_default(), 500),
        auto_submitted: raw(message, "Auto-Submitted"),
        precedence: raw(message, "Precedence"),
        answers_by_itself: BY_ITSELF.iter().any(|name| raw(message, name).is_some()),
        is_report: message.root_part().is_content_type("multipart", "report"),
        is_ours: false,
    }
}

/// As it stands there, of any header; what is no text is none.
fn raw(message: &Message<'_>, name: &'static str) -> Option<String> {
    let mut headers = message
        .headers_raw()
        .filter(|(found, _)| found.eq_ignore_ascii_case(name));
    headers.next().map(|(_, value)| value.trim().to_owned())
}

fn folded(address: &str) -> String {
    address.split_whitespace().collect::<String>().to_lowercase()
}

/// The nearest first.
fn references(message: &Message<'_>) -> Vec<String> {
    let answered = ids(message.in_reply_to());
    let mut before = ids(message.references());
    before.reverse();
    answered
        .into_iter()
        .chain(before)
        .take(REFERENCES_AT_MOST)
        .collect()
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    let texts: Vec<&str> = match value {
        HeaderValue::Text(text) => vec![text.as_ref()],
        HeaderValue::TextList(list) => list.iter().map(AsRef::as_ref).collect(),
        _ => vec![],
    };
    let words = texts
        .into_iter()
        .flat_map(|text| text.split(['<', '>', ' ', '\t', ',']));
    words
        .filter(|id| id.contains('@') && id.len() <= LONGEST_ID)
        .map(str::to_owned)
        .collect()
}

fn addressed(message: &Message<'_>) -> Vec<String> {
    let lists = [message.to(), message.cc()].into_iter().flatten();
    let said = lists.flat_map(|list| {
        list.iter()
            .filter_map(|one| one.address())
            .map(folded)
            .collect::<Vec<_>>()
    });
    let brought = ["Delivered-To", "X-Original-To", "Envelope-To"].into_iter();
    let brought = brought
        .filter_map(|name| raw(message, name))
        .map(|address| folded(address.trim_matches(['<', '>'])));
    brought.chain(said).take(ADDRESSES_AT_MOST).collect()
}

/// The plain text, or what of the marked-up one is text.
fn text(message: &Message<'_>) -> String {
    let parts = (0..BODIES_AT_MOST).map_while(|at| message.text_part(at));
    let bodies: Vec<Cow<'_, str>> = parts.filter_map(body).collect();
    said(&bodies.join("\n\n"))
}

fn body<'m>(part: &'m MessagePart<'_>) -> Option<Cow<'m, str>> {
    match &part.body {
        PartType::Text(text) => Some(Cow::Borrowed(text)),
        PartType::Html(html) => Some(Cow::Owned(text_of(html))),
        PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) | PartType::Multipart(_) => {
            None
        }
    }
}

fn attachments(message: &Message<'_>) -> Vec<Attachment> {
    let parts = message.attachments().filter(|part| !part.contents().is_empty());
    parts
        .take(ATTACHMENTS_AT_MOST)
        .enumerate()
        .map(|(at, part)| attachment(at, part))
        .collect()
}

fn attachment(at: usize, part: &MessagePart<'_>) -> Attachment {
    let said_type = match (&part.body, part.content_type()) {
        (PartType::Message(_), _) => "message/rfc822".to_owned(),
        (_, Some(kind)) => format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")),
        (_, None) => "application/octet-stream".to_owned(),
    };
    let named = part
        .attachment_name()
        .map(|name| commands::mail::clean_line(name, LONGEST_NAME));
    let name = named
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| match &part.body {
            PartType::Message(_) => format!("message-{}.eml", at + 1),
            _ => format!("piece-{}", at + 1),
        });
    Attachment {
        name,
        said_type: said_type.to_lowercase(),
        bytes: part.contents().to_vec(),
    }
}

/// Which of ours it is about, and why (RFC 3464): our name stands at the head of what is sent back.
fn bounce(message: &Message<'_>) -> Option<Bounce> {
    if !message.root_part().is_content_type("multipart", "report") {
        return None;
    }
    let status = message
        .parts
        .iter()
        .find(|part| part.is_content_type("message", "delivery-status"));
    let status = status
        .map(|part| String::from_utf8_lossy(part.contents()).into_owned())
        .unwrap_or_default();
    let field = |name: &str| {
        let mut lines = status.lines().filter_map(|line| line.split_once(':'));
        lines
            .find(|(found, _)| found.trim().eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_owned())
    };
    let action = field("Action").unwrap_or_default().to_lowercase();
    let why = field("Diagnostic-Code")
        .or_else(|| field("Status"))
        .unwrap_or(action.clone());
    Some(Bounce {
        letter: sent_back(message)?,
        why: commands::mail::clean_line(&why, 500),
        is_failure: action.is_empty() || action == "failed",
    })
}

fn sent_back(message: &Message<'_>) -> Option<Uuid> {
    let nested = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Message(inner) => inner.message_id().map(str::to_owned),
        PartType::Text(text) | PartType::Html(text) => id_in(text),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => id_in(&String::from_utf8_lossy(bytes)),
        PartType::Multipart(_) => None,
    });
    let nested: Vec<String> = nested.collect();
    nested
        .iter()
        .find_map(|id| letter_in(id))
        .or_else(|| references(message).iter().find_map(|id| letter_in(id)))
}

/// In headers that are sent back as a text.
fn id_in(text: &str) -> Option<String> {
    let lines = text.lines().take(200).filter_map(|line| line.split_once(':'));
    let mut ids = lines.filter(|(name, _)| name.trim().eq_ignore_ascii_case("message-id"));
    ids.next()
        .map(|(_, id)| id.trim().trim_matches(['<', '>']).to_owned())
}
