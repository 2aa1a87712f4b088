//! The three questions, as each of the two asks them.

use super::web::body;
use anyhow::{Result, bail, ensure};
use hyper::body::Bytes;
use serde_json::{Value, json};
use std::ops::RangeInclusive;

const TICKET: u32 = 2;
const BANK: u32 = 4;

pub struct Question {
    pub name: &'static str,
    pub ours: Asked,
    pub peers: Asked,
}

/// A document with the variables that connections take in turn.
#[derive(Clone)]
pub struct Asked {
    document: &'static str,
    variables: Vec<Value>,
    /// A word that stands in the answer once for every row.
    row: &'static str,
    rows: RangeInclusive<usize>,
}

impl Asked {
    /// One that always asks the same, answered by so many rows.
    pub fn plainly(document: &'static str, row: &'static str, rows: RangeInclusive<usize>) -> Asked {
        Asked {
            document,
            variables: vec![json!({})],
            row,
            rows,
        }
    }

    pub fn bodies(&self) -> Vec<Bytes> {
        let bodies = self
            .variables
            .iter()
            .map(|variables| body(self.document, variables));
        bodies.collect()
    }

    /// All rows are there, and no error.
    pub fn check(&self, answer: &Bytes) -> Result<()> {
        let text = String::from_utf8_lossy(answer);
        let rows = text.matches(self.row).count();
        if let Some(at) = text.find("\"errors\"") {
            let told: String = text[at..].chars().take(400).collect();
            bail!("{told}");
        }
        ensure!(
            self.rows.contains(&rows),
            "{rows} rows instead of {:?}",
            self.rows
        );
        Ok(())
    }
}

/// The ids that the seed gives, of things that are spread over all of them.
fn ids(kind: u32, numbers: impl Iterator<Item = u64>) -> Vec<String> {
    // As `pg_temp.named` of the seed has it.
    let named = |number| format!("{kind:08x}-0000-7000-8000-{number:012x}");
    numbers.map(named).collect()
}

pub fn all(tenant: &str) -> Vec<Question> {
    vec![tickets(tenant), thread(tenant), bank(tenant)]
}

fn tickets(tenant: &str) -> Question {
    let asked = |document, variables| Asked {
        document,
        variables: vec![variables],
        row: "\"subject\"",
        rows: 50..=50,
    };
    Question {
        name: "50 tickets, filtered, with the client's name",
        ours: asked(
            "{ tickets(first: 50, filter: { statuses: [OPEN], priorities: [HIGH] }, orderBy: { field: OPENED_AT, \
             direction: DESC }) { nodes { id number subject status priority openedAt client { name } } \
             pageInfo { hasNextPage endCursor } } }",
            json!({}),
        ),
        peers: asked(
            "query($tenant: UUID!) { allTicketLists(first: 50, orderBy: [OPENED_AT_DESC], condition: { tenant: $tenant, \
             status: \"open\", priority: \"high\" }) { nodes { rowId number subject status priority openedAt \
             company { name } } pageInfo { hasNextPage endCursor } } }",
            json!({ "tenant": tenant }),
        ),
    }
}

fn thread(tenant: &str) -> Question {
    let tickets = ids(TICKET, (1..=500).map(|number| number * 400));
    let asked = |document, variables| Asked {
        document,
        variables,
        row: "\"text\"",
        rows: 20..=20,
    };
    Question {
        name: "a ticket with 20 messages",
        ours: asked(
            "query($id: UUID!) { ticket(id: $id) { id number subject description status priority openedAt \
             messages(first: 20) { nodes { id text side at } } } }",
            tickets.iter().map(|id| json!({ "id": id })).collect(),
        ),
        peers: asked(
            "query($tenant: UUID!, $id: UUID!) { ticketListByTenantAndRowId(tenant: $tenant, rowId: $id) { rowId number \
             subject description status priority openedAt thread(first: 20, orderBy: [AT_ASC]) { nodes { rowId text side at } } } }",
            tickets
                .iter()
                .map(|id| json!({ "tenant": tenant, "id": id }))
                .collect(),
        ),
    }
}

fn bank(tenant: &str) -> Question {
    let banks = ids(BANK, (1..=500).map(|number| number * 4));
    let asked = |document, variables| Asked {
        document,
        variables,
        row: "\"movement\"",
        rows: 20..=20,
    };
    Question {
        name: "a bank with 20 movements",
        ours: asked(
            "query($id: UUID!) { hourBank(id: $id) { id total { count } openedAt statement(first: 20) { nodes { movement \
             kind minutes { count } day recordedAt } } } }",
            banks.iter().map(|id| json!({ "id": id })).collect(),
        ),
        peers: asked(
            "query($tenant: UUID!, $id: UUID!) { hourBankBalanceByTenantAndRowId(tenant: $tenant, rowId: $id) { rowId balance \
             openedAt movements(first: 20, orderBy: [SEQUENCE_ASC]) { nodes { movement kind minutes day recordedAt } } } }",
            banks
                .iter()
                .map(|id| json!({ "tenant": tenant, "id": id }))
                .collect(),
        ),
    }
}
