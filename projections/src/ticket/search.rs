//! Which tickets speak of this? French stems and beginnings of words, whatever the accents; in what the client sees,
//! and for the team in its notes too. TK8, TK4.
//!
//! What was typed and what was written are folded and cut in the same way, and each word is found by its stem or by
//! how it begins.

use super::KIND;
use crate::runtime::{Applied, Batch, ReadModel, Rows, Sees, Snapshot, fold_batch, row_of_stream};
use domain::ticket::TicketEvent;
use kernel::{Personal, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "ticket_search",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, said text NOT NULL, noted text NOT NULL, \
              for_client tsvector GENERATED ALWAYS AS \
                  (to_tsvector('french', said) || to_tsvector('simple', said)) STORED, \
              for_team tsvector GENERATED ALWAYS AS (to_tsvector('french', said || ' ' || noted) \
                  || to_tsvector('simple', said || ' ' || noted)) STORED, \
              PRIMARY KEY (tenant, id)",
    indexes: &["USING gin (for_client)", "USING gin (for_team)"],
    apply,
};

/// A message that is longer is found by how it begins.
const LONGEST: usize = 20_000;
/// Of all that is said in a ticket: PostgreSQL keeps a megabyte of words at most.
const LONGEST_THREAD: usize = 200_000;
const WORDS_AT_MOST: usize = 12;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    tenant: Uuid,
    id: Uuid,
    /// What the client sees: number, subject, request and messages.
    said: String,
    /// The team's own.
    noted: String,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TicketEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        TicketEvent::TicketOpened(opened) => {
            let mut said = opened.number.to_string();
            add(&mut said, &opened.subject);
            add(&mut said, &opened.description);
            rows.insert(
                key,
                Row {
                    tenant: key.0,
                    id: key.1,
                    said,
                    noted: String::new(),
                },
            );
        }
        TicketEvent::RequestRewritten(rewritten) => rows.change(key, |row| {
            add(&mut row.said, &rewritten.subject);
            add(&mut row.said, &rewritten.description);
        }),
        TicketEvent::CommentWritten(written) => rows.change(key, |row| add(&mut row.said, &written.text)),
        TicketEvent::ClosingRequested(asked) => rows.change(key, |row| add(&mut row.said, &asked.comment)),
        TicketEvent::NoteWritten(written) => rows.change(key, |row| add(&mut row.noted, &written.text)),
        TicketEvent::TicketEscalated(escalated) => {
            rows.change(key, |row| add(&mut row.noted, &escalated.reason))
        }
        TicketEvent::TicketClassified(_)
        | TicketEvent::TicketPrioritised(_)
        | TicketEvent::TicketLinked(_)
        | TicketEvent::TicketAssigned(_)
        | TicketEvent::TicketReleased(_)
        | TicketEvent::FirstAnswered(_)
        | TicketEvent::WorkStarted(_)
        | TicketEvent::ClientAwaited(_)
        | TicketEvent::ClientAnswered(_)
        | TicketEvent::TicketResolved(_)
        | TicketEvent::TicketReopened(_)
        | TicketEvent::TicketClosed(_)
        | TicketEvent::TicketMerged(_)
        | TicketEvent::MergeUndone(_)
        | TicketEvent::TicketAbsorbed(_)
        | TicketEvent::AbsorptionUndone(_)
        | TicketEvent::TicketWatched(_)
        | TicketEvent::TicketUnwatched(_)
        | TicketEvent::PromiseMade(_)
        | TicketEvent::DeadlinesSet(_)
        | TicketEvent::DeadlineNeared(_)
        | TicketEvent::DeadlineMissed(_)
        | TicketEvent::TimeCounted(_)
        | TicketEvent::TimeUncounted(_) => {}
    }
}

fn add(to: &mut String, said: &Personal) {
    let text: String = said.text().unwrap_or_default().chars().take(LONGEST).collect();
    for word in words(&text) {
        if to.len() + word.len() >= LONGEST_THREAD {
            return;
        }
        to.push(' ');
        to.push_str(&word);
    }
}

/// Small letters without accents, cut at whatever is neither letter nor figure.
fn words(text: &str) -> Vec<String> {
    let folded: String = text
        .to_lowercase()
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect();
    let folded = folded.replace('œ', "oe").replace('æ', "ae");
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Narrows a list of tickets `t` to those that speak of what was typed; all words are to be found.
pub fn matching(statement: &mut QueryBuilder<'_, Postgres>, snapshot: &Snapshot, typed: &str) {
    let column = match snapshot.scope.sees {
        Sees::Everybody => "for_team",
        Sees::Company(_) | Sees::ClientsOf(_) => "for_client",
    };
    let words = words(typed);
    if words.is_empty() {
        return;
    }
    statement.push(" AND t.id IN (SELECT s.id FROM read.ticket_search s WHERE s.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    for word in words.into_iter().take(WORDS_AT_MOST) {
        statement.push(format_args!(" AND s.{column} @@ (to_tsquery('simple', "));
        statement.push_bind(format!("{word}:*"));
        statement.push(") || plainto_tsquery('french', ");
        statement.push_bind(word).push("))");
    }
    statement.push(")");
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_small_letters_without_accents_cut_where_no_letter_is() {
        assert_eq!(
            words("L'Écran du PC-Léa : œuvre n°42 (SRV_01)"),
            ["l", "ecran", "du", "pc", "lea", "oeuvre", "n", "42", "srv", "01"]
        );
        assert!(words("  —…  ").is_empty());
    }
}
