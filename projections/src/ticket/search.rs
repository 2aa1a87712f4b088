//! Which tickets speak of this? French stems and beginnings of words, whatever the accents; in what the client sees,
//! and for the team in its notes too. TK8, TK4.
//!
//! What was typed and what was written are folded and cut in the same way, and each word is found by its stem or by
//! how it begins. A row is what one event said, so that a long conversation costs no more to add to than a short one; the
//! words that were typed may be spread over a ticket's rows, and over those of what went on in it. A request that was
//! rewritten is found by what it says now.

use super::KIND;
use crate::runtime::{Applied, Batch, ReadModel, Rows, Sees, Snapshot, fold_batch, id_of_event};
use domain::ticket::TicketEvent;
use kernel::{Personal, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "ticket_search",
    shape: 3,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, ticket uuid NOT NULL, internal boolean NOT NULL, said text NOT NULL, \
              words tsvector GENERATED ALWAYS AS \
                  (strip(to_tsvector('french', said) || to_tsvector('simple', said))) STORED, \
              PRIMARY KEY (tenant, id)",
    indexes: &["USING gin (words)", "(tenant, ticket)"],
    apply,
};

/// A message that is longer is found by how it begins.
const LONGEST: usize = 20_000;
const WORDS_AT_MOST: usize = 12;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    tenant: Uuid,
    id: Uuid,
    ticket: Uuid,
    /// The team's own.
    internal: bool,
    said: String,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, rows_of, fold)
}

fn rows_of(_: &Recorded<TicketEvent>) -> Option<(Uuid, Uuid)> {
    // Rows are made and never changed.
    None
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TicketEvent>) {
    let mut keep = |id, internal, said| {
        let (tenant, ticket) = (recorded.stream.tenant.0, recorded.stream.id);
        rows.insert(
            (tenant, id),
            Row {
                tenant,
                id,
                ticket,
                internal,
                said,
            },
        );
    };
    if let TicketEvent::TicketOpened(opened) = &recorded.event {
        keep(id_of_event(recorded), false, opened.number.to_string());
    }
    if let Some(request) = request(&recorded.event) {
        keep(id_of_request(recorded.stream.id), false, request);
    }
    if let Some((internal, said)) = said(&recorded.event) {
        keep(id_of_event(recorded), internal, said);
    }
}

/// One a ticket: what was asked is replaced by what is asked now.
fn id_of_request(ticket: Uuid) -> Uuid {
    Uuid::new_v5(&ticket, b"request")
}

fn request(event: &TicketEvent) -> Option<String> {
    if let TicketEvent::TicketOpened(opened) = event {
        return Some(words_of([&opened.subject, &opened.description]));
    }
    if let TicketEvent::RequestRewritten(rewritten) = event {
        return Some(words_of([&rewritten.subject, &rewritten.description]));
    }
    None
}

/// What an event says beside the request, and whether it is said to the team alone.
fn said(event: &TicketEvent) -> Option<(bool, String)> {
    match event {
        TicketEvent::CommentWritten(written) => Some((false, words_of([&written.text]))),
        TicketEvent::ClosingRequested(asked) => Some((false, words_of([&asked.comment]))),
        TicketEvent::NoteWritten(written) => Some((true, words_of([&written.text]))),
        TicketEvent::TicketEscalated(escalated) => Some((true, words_of([&escalated.reason]))),
        TicketEvent::TicketOpened(_)
        | TicketEvent::RequestRewritten(_)
        | TicketEvent::TicketClassified(_)
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
        | TicketEvent::PromiseEnded(_)
        | TicketEvent::DeadlinesSet(_)
        | TicketEvent::DeadlineNeared(_)
        | TicketEvent::DeadlineMissed(_)
        | TicketEvent::TimeCounted(_)
        | TicketEvent::TimeUncounted(_) => None,
    }
}

fn words_of<'t>(texts: impl IntoIterator<Item = &'t Personal>) -> String {
    let cut = |text: &Personal| {
        text.text()
            .unwrap_or_default()
            .chars()
            .take(LONGEST)
            .collect::<String>()
    };
    let found = texts.into_iter().flat_map(|text| words(&cut(text)));
    found.collect::<Vec<_>>().join(" ")
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
    let to_everybody = to_everybody(snapshot);
    for word in words(typed).into_iter().take(WORDS_AT_MOST) {
        statement.push(" AND t.id IN (SELECT s.ticket FROM read.ticket_search s WHERE ");
        saying(statement, snapshot, &word, to_everybody);
        // Of what was merged there is little, and it is shown where it went on.
        statement.push(
            " UNION ALL SELECT m.merged_into FROM read.ticket_list m \
             JOIN read.ticket_search s ON s.tenant = m.tenant AND s.ticket = m.id \
             WHERE m.merged_into IS NOT NULL AND m.tenant = ",
        );
        statement.push_bind(snapshot.scope.tenant.0).push(" AND ");
        saying(statement, snapshot, &word, to_everybody);
        statement.push(")");
    }
}

/// The same for each ticket by itself, where nearly every one speaks of it. A subquery that gives one value is asked for
/// each row; of one that only asks whether, the server would gather every ticket that ever spoke of it.
pub fn each_matching(statement: &mut QueryBuilder<'_, Postgres>, snapshot: &Snapshot, typed: &str) {
    let to_everybody = to_everybody(snapshot);
    for word in words(typed).into_iter().take(WORDS_AT_MOST) {
        statement.push(" AND ((SELECT true FROM read.ticket_search s WHERE s.ticket = t.id AND ");
        saying(statement, snapshot, &word, to_everybody);
        statement.push(
            " LIMIT 1) OR (SELECT true FROM read.ticket_list m \
             JOIN read.ticket_search s ON s.tenant = m.tenant AND s.ticket = m.id \
             WHERE m.merged_into = t.id AND m.tenant = ",
        );
        statement.push_bind(snapshot.scope.tenant.0).push(" AND ");
        saying(statement, snapshot, &word, to_everybody);
        statement.push(" LIMIT 1))");
    }
}

fn to_everybody(snapshot: &Snapshot) -> &'static str {
    match snapshot.scope.sees {
        Sees::Everybody => "",
        Sees::Company(_) | Sees::ClientsOf(_) => " AND NOT s.internal",
    }
}

fn saying(statement: &mut QueryBuilder<'_, Postgres>, snapshot: &Snapshot, word: &str, to_everybody: &str) {
    statement.push("s.tenant = ").push_bind(snapshot.scope.tenant.0);
    statement.push(to_everybody);
    statement.push(" AND s.words @@ (to_tsquery('simple', ");
    statement.push_bind(format!("{word}:*"));
    statement.push(") || plainto_tsquery('french', ");
    statement.push_bind(word.to_owned()).push("))");
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
