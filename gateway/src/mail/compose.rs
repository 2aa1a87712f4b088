//! What letters about tickets and banks say, and how they hang together.
//!
//! Invariant: what is asked for a reader outside the agency is asked as for somebody outside (`told_of_ticket`), so that
//! nothing of the team's own can be in it; kinds that are the team's own are left out besides.

use super::{
    headline,
    letter::{Action, Item, Reader, Section, Text},
};
use commands::{
    CommandError, Runtime,
    hour_bank::told_of_bank,
    mail::{ABOVE, letter_about, mark, root_of},
    notice::{About, Addressee},
    ticket::{MessageTold, TicketTold, told_of_ticket},
};
use kernel::{CommentId, HourBankId, Language, TenantId, TicketId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is the same for all letters of one agency.
pub struct Desk<'d> {
    pub runtime: &'d Runtime,
    pub tenant: TenantId,
    pub public_url: &'d str,
    /// Behind the @ of what our letters are called.
    pub host: &'d str,
    /// Whether answers come in.
    pub is_answered: bool,
}

/// How a letter hangs together with others; ids without brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    pub message_id: String,
    pub in_reply_to: Option<String>,
    pub references: Vec<String>,
}

const SIGNS_OF_A_MESSAGE: usize = 20_000;
const LINES_OF_A_MESSAGE: usize = 400;

impl Desk<'_> {
    /// Of one ticket or one bank; none where nothing is left to tell.
    pub async fn news(
        &self,
        told: &[Item],
        reader: &Reader,
        to: &Addressee,
    ) -> Result<Option<Text>, CommandError> {
        let told: Vec<&Item> = told.iter().filter(|item| may_hear(item, to)).collect();
        match told.first().map(|item| item.about) {
            Some(About::Ticket(ticket)) => self.of_ticket(ticket, &told, reader, to).await,
            Some(About::HourBank(bank)) => self.of_bank(bank, reader, to).await,
            None => Ok(None),
        }
    }

    async fn of_ticket(
        &self,
        id: TicketId,
        told: &[&Item],
        reader: &Reader,
        to: &Addressee,
    ) -> Result<Option<Text>, CommandError> {
        let messages: Vec<CommentId> = told.iter().filter_map(|item| item.message).collect();
        let found = told_of_ticket(self.runtime, self.tenant, id, &messages, !to.outside).await?;
        let Some(ticket) = found else { return Ok(None) };
        let sections = told
            .iter()
            .filter_map(|item| section(item, &ticket, reader.language));
        let mut letter = reader.blank(subject_of(&ticket));
        letter.sections = sections.collect();
        letter.action = self.link(to, reader.language, ticket_page(to, id));
        if self.is_answered {
            letter.above = Some(reader.language.choose(ABOVE.0, ABOVE.1));
            letter
                .closing
                .push(answer_goes_to(to, reader.language).to_owned());
        }
        Ok(Some(letter))
    }

    async fn of_bank(
        &self,
        bank: HourBankId,
        reader: &Reader,
        to: &Addressee,
    ) -> Result<Option<Text>, CommandError> {
        let Some(told) = told_of_bank(self.runtime, self.tenant, bank).await? else {
            return Ok(None);
        };
        let language = reader.language;
        let company = told.company.unwrap_or_default();
        let balance = told.balance;
        let mut letter = reader.blank(language.choose(
            format!("Banque d'heures de {company} : il reste {balance}"),
            format!("Hour bank of {company}: {balance} left"),
        ));
        letter.paragraphs.push(language.choose(
            format!("Il reste {balance} dans la banque d'heures de {company}."),
            format!("{balance} are left in the hour bank of {company}."),
        ));
        if told.renewal_is_proposed {
            let proposal = language.choose(
                "Une proposition de renouvellement est prête.",
                "A proposal to renew it is ready.",
            );
            letter.paragraphs.push(proposal.to_owned());
        }
        letter.action = self.link(to, language, bank_page(to, bank));
        Ok(Some(letter))
    }

    /// Of a day, thing by thing; none where nothing is left to tell.
    pub async fn digest(
        &self,
        told: &[Item],
        reader: &Reader,
        to: &Addressee,
    ) -> Result<Option<Text>, CommandError> {
        let mut things: BTreeMap<About, Vec<&Item>> = BTreeMap::new();
        for item in told.iter().filter(|item| may_hear(item, to)) {
            things.entry(item.about).or_default().push(item);
        }
        let language = reader.language;
        let mut sections = vec![];
        for (about, items) in things {
            if let Some(title) = self.title(about, language, to).await? {
                let lines = items.iter().map(|item| headline(item.kind, language).to_owned());
                sections.push(Section {
                    title,
                    lines: lines.collect(),
                });
            }
        }
        if sections.is_empty() {
            return Ok(None);
        }
        let mut letter = reader.blank(language.choose(
            "Votre récapitulatif du jour".to_owned(),
            "Your digest of the day".to_owned(),
        ));
        letter.sections = sections;
        letter.action = self.link(to, language, String::new());
        Ok(Some(letter))
    }

    async fn title(
        &self,
        about: About,
        language: Language,
        to: &Addressee,
    ) -> Result<Option<String>, CommandError> {
        Ok(match about {
            About::Ticket(ticket) => {
                let told = told_of_ticket(self.runtime, self.tenant, ticket, &[], !to.outside).await?;
                told.map(|ticket| subject_of(&ticket))
            }
            About::HourBank(bank) => {
                let told = told_of_bank(self.runtime, self.tenant, bank).await?;
                let company = told.map(|bank| bank.company.unwrap_or_default());
                company.map(|company| {
                    let bank = language.choose("Banque d'heures de", "Hour bank of");
                    format!("{bank} {company}")
                })
            }
        })
    }

    /// A mail came, and is a ticket.
    pub async fn acknowledgement(
        &self,
        ticket: TicketId,
        reader: &Reader,
        to: &Addressee,
    ) -> Result<Option<Text>, CommandError> {
        let found = told_of_ticket(self.runtime, self.tenant, ticket, &[], !to.outside).await?;
        let Some(told) = found else { return Ok(None) };
        let (language, number) = (reader.language, told.number);
        let mut letter = reader.blank(subject_of(&told));
        letter.above = Some(language.choose(ABOVE.0, ABOVE.1));
        letter.paragraphs.push(language.choose(
            format!("Nous avons bien reçu votre demande. Elle porte le numéro {number}."),
            format!("Your request has reached us. Its number is {number}."),
        ));
        letter.action = self.link(to, language, ticket_page(to, ticket));
        Ok(Some(letter))
    }

    /// Where they can sign in.
    fn link(&self, to: &Addressee, language: Language, path: String) -> Option<Action> {
        to.signs_in.then(|| Action {
            label: language.choose("Voir dans l'espace", "Show it").to_owned(),
            url: format!("{}/{path}", self.public_url),
        })
    }

    /// One conversation for all that is written about a ticket: what came by mail, the name that all refer to, and this.
    pub fn thread(&self, letter: Uuid, ticket: Option<TicketId>, came: Vec<String>) -> Thread {
        let Some(ticket) = ticket else {
            return Thread {
                message_id: format!("{}@{}", letter.simple(), self.host),
                ..Thread::default()
            };
        };
        let root = root_of(ticket, self.host);
        let came: Vec<String> = came.into_iter().filter(|id| is_plain(id)).collect();
        let in_reply_to = came.last().cloned().unwrap_or_else(|| root.clone());
        // What is answered stands last: mail programs hang a message under that one.
        let mut references = vec![root];
        references.extend(came);
        Thread {
            message_id: letter_about(letter, ticket, self.host),
            in_reply_to: Some(in_reply_to),
            references,
        }
    }
}

/// Others wrote it: nothing of it may end a header.
fn is_plain(id: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_graphic() && !matches!(sign, '<' | '>');
    id.len() <= 250 && id.contains('@') && id.chars().all(sign)
}

fn may_hear(item: &Item, to: &Addressee) -> bool {
    !(to.outside && item.kind.is_of_the_team())
}

fn subject_of(ticket: &TicketTold) -> String {
    format!(
        "{} {}",
        mark(ticket.number),
        ticket.subject.as_deref().unwrap_or("…")
    )
}

/// A message with its words, anything else by what it is called.
fn section(item: &Item, ticket: &TicketTold, language: Language) -> Option<Section> {
    let title = headline(item.kind, language);
    let Some(message) = item.message else {
        let opened = item.kind == kernel::NoticeKind::TicketOpened;
        let words = ticket.description.as_deref().filter(|_| opened);
        return Some(Section {
            title: title.to_owned(),
            lines: words.map(lines).unwrap_or_default(),
        });
    };
    let told = ticket.messages.get(&message)?;
    Some(Section {
        title: match &told.author {
            Some(author) => format!("{title} · {author}"),
            None => title.to_owned(),
        },
        lines: words_of(told, language),
    })
}

fn words_of(told: &MessageTold, language: Language) -> Vec<String> {
    let mut lines = lines(told.text.as_deref().unwrap_or_default());
    if told.files > 0 {
        let files = told.files;
        lines.push(language.choose(
            format!("[{files} pièce(s) jointe(s), dans l'espace]"),
            format!("[{files} file(s) attached, in the space]"),
        ));
    }
    lines
}

fn lines(text: &str) -> Vec<String> {
    let text: String = text.chars().take(SIGNS_OF_A_MESSAGE).collect();
    text.lines().take(LINES_OF_A_MESSAGE).map(str::to_owned).collect()
}

fn answer_goes_to(to: &Addressee, language: Language) -> &'static str {
    if to.outside {
        language.choose(
            "Vous pouvez répondre à ce message : votre réponse rejoint la demande.",
            "You may answer this message: your answer joins the request.",
        )
    } else {
        language.choose(
            "Répondre à ce message écrit au client, aussi à une note interne.",
            "Answering this message writes to the client, also from an internal note.",
        )
    }
}

/// The pages of the portal: a client has a space of its own.
fn ticket_page(to: &Addressee, ticket: TicketId) -> String {
    match to.outside {
        true => format!("demandes/{ticket}"),
        false => format!("tickets/{ticket}"),
    }
}

fn bank_page(to: &Addressee, bank: HourBankId) -> String {
    match to.outside {
        true => "heures".to_owned(),
        false => format!("banques/{bank}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_call_their_messages_never_ends_a_header() {
        for id in ["a@b", "CA+x=1_y@mail.example.org"] {
            assert!(is_plain(id), "{id}");
        }
        for id in ["", "a", "a@b\r\nBcc: x@y", "a b@c", "<a@b>", "é@b"] {
            assert!(!is_plain(id), "{id}");
        }
    }
}
