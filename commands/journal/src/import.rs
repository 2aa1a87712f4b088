//! A tenant that comes from another server, with its history, its receipts, its seals and its proofs.
//!
//! All or nothing, in one transaction: the events keep their order, their times and their hashes, and get
//! new places in this journal. A file that was altered or cut short is refused before anything is written.

mod rows;

use crate::{
    Journal,
    chain::{BEGINNING, Hash, Link},
    error::JournalError,
    export::{EventLine, FORMAT, Keys, Line},
    vault::{Key, MasterKey, open},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use kernel::TenantId;
use std::{collections::HashMap, io::BufRead};

#[derive(Debug, PartialEq, Eq)]
pub struct Imported {
    pub tenant: TenantId,
    pub events: u64,
    pub seals: u64,
}

/// Everything the file says, checked.
pub(crate) struct Contents {
    pub tenant: TenantId,
    pub events: Vec<EventLine>,
    pub commands: Vec<crate::export::CommandLine>,
    pub seals: Vec<crate::export::SealLine>,
    pub forgotten: Vec<(uuid::Uuid, String)>,
}

impl Journal {
    pub async fn import(&self, input: impl BufRead, keys: Option<Keys>) -> Result<Imported, JournalError> {
        let contents = read(input)?;
        check_chains(&contents)?;
        let tenant = contents.tenant;
        let tenant_key = keys
            .as_ref()
            .map(|keys| transferred_key(keys, tenant))
            .transpose()?;
        let (events, seals) = (contents.events.len() as u64, contents.seals.len() as u64);
        let subjects = keys.as_ref().map(subject_rows).transpose()?.unwrap_or_default();
        let brought = tenant_key
            .as_ref()
            .map(|key| (self.vault.wrapped_tenant_key(tenant, key), subjects));
        rows::insert(self, contents, brought).await?;
        self.wake.poke();
        Ok(Imported {
            tenant,
            events,
            seals,
        })
    }
}

fn read(input: impl BufRead) -> Result<Contents, JournalError> {
    let mut contents: Option<Contents> = None;
    let mut end = None;
    for (number, line) in input.lines().enumerate() {
        let text = line.map_err(|source| JournalError::File {
            path: "import".to_owned(),
            source,
        })?;
        let line = serde_json::from_str(&text).map_err(|error| {
            JournalError::Input(format!(
                "line {} of the export cannot be read: {error}",
                number + 1
            ))
        })?;
        match (line, &mut contents) {
            (Line::Header { format, tenant }, None) if format == FORMAT => {
                contents = Some(Contents {
                    tenant: TenantId(tenant),
                    events: vec![],
                    commands: vec![],
                    seals: vec![],
                    forgotten: vec![],
                });
            }
            (Line::Event(event), Some(contents)) => contents.events.push(event),
            (Line::Command(command), Some(contents)) => contents.commands.push(command),
            (Line::Seal(seal), Some(contents)) => contents.seals.push(seal),
            (Line::Forgotten { subject, event }, Some(contents)) => contents.forgotten.push((subject, event)),
            (Line::End { events, seals }, Some(_)) => end = Some((events, seals)),
            (Line::Header { .. }, _) | (_, None) => {
                return Err(JournalError::Input(format!(
                    "this is not a {FORMAT} file: line {}",
                    number + 1
                )));
            }
        }
    }
    match (contents, end) {
        (Some(contents), Some((events, seals)))
            if events == contents.events.len() as u64 && seals == contents.seals.len() as u64 =>
        {
            Ok(contents)
        }
        (_, _) => Err(JournalError::Input(
            "this export was cut short: export again".to_owned(),
        )),
    }
}

fn check_chains(contents: &Contents) -> Result<(), JournalError> {
    let mut heads: HashMap<(&str, &str), (i64, Hash)> = HashMap::new();
    for event in &contents.events {
        let key = (event.kind.as_str(), event.id.as_str());
        let (before, previous) = heads.get(&key).copied().unwrap_or((0, BEGINNING));
        let hash = link(contents.tenant, event).hash(&previous);
        if event.sequence != before + 1 || hex::encode(hash) != event.hash {
            let name = format!("{}/{}@{}", event.kind, event.id, event.sequence);
            return Err(JournalError::Input(format!(
                "{name} was altered or what came before it is missing: nothing was imported"
            )));
        }
        heads.insert(key, (event.sequence, hash));
    }
    Ok(())
}

fn link(tenant: TenantId, event: &EventLine) -> Link<'_> {
    Link {
        tenant: tenant.0,
        kind: &event.kind,
        id: &event.id,
        sequence: event.sequence,
        event_type: &event.event_type,
        event_version: &event.event_version,
        payload: &event.payload,
        metadata: &event.metadata,
        recorded_at_micros: event.recorded_at_micros,
        command: event.command,
        correlation: event.correlation,
    }
}

fn transferred_key(keys: &Keys, tenant: TenantId) -> Result<Key, JournalError> {
    let wrong = || JournalError::Input("these keys do not belong to this export".to_owned());
    let decode = |text: &str| STANDARD.decode(text).map_err(|_| wrong());
    if keys.tenant != tenant.0 {
        return Err(wrong());
    }
    let transfer = Key::try_from(decode(&keys.transfer)?.as_slice()).map_err(|_| wrong())?;
    let bytes = open(
        &transfer,
        &decode(&keys.tenant_key)?,
        &MasterKey::transfer_context(tenant),
    )
    .ok_or_else(wrong)?;
    Key::try_from(bytes.as_slice()).map_err(|_| wrong())
}

fn subject_rows(keys: &Keys) -> Result<Vec<(uuid::Uuid, Vec<u8>)>, JournalError> {
    keys.subjects
        .iter()
        .map(|(subject, wrapped)| STANDARD.decode(wrapped).map(|wrapped| (*subject, wrapped)))
        .collect::<Result<_, _>>()
        .map_err(|_| JournalError::Input("these keys cannot be read".to_owned()))
}
