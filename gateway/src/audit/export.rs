//! Makes the file, page by page: as much of it is in memory as one page holds, and the tree that the proofs come from.

use super::{
    line::{ActLine, EventLine, FORMAT, Header, Line},
    table,
};
use crate::{Application, Failure, graphql::errors};
use clap::ValueEnum;
use commands::{account::name_of, audit::told};
use journal::{StoredEvent, proof::Prover};
use kernel::{AccountId, Language, Place, TenantId};
use projections::{
    Scope, Sees,
    audit::acts::{self, After, Filter, Row},
};
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

const ACTS_PER_PAGE: i64 = 200;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A table for spreadsheets.
    Csv,
    /// Lines of JSON with proofs.
    Ndjson,
}

pub struct Export {
    app: Application,
    tenant: TenantId,
    filter: Filter,
    format: Format,
    language: Language,
    prover: Option<Prover>,
    names: HashMap<Uuid, Option<String>>,
    next: Next,
    acts: u64,
    events: u64,
}

enum Next {
    Header,
    After(Option<After>),
    Nothing,
}

/// What a page of acts needs beside its rows, by the names of events.
struct Beside {
    /// As they lie in the journal, and those before them in their streams.
    stored: HashMap<String, StoredEvent>,
    opened: HashMap<String, StoredEvent>,
    places: HashMap<String, Place>,
}

impl Export {
    /// Whoever calls has asked whether they may, and has written it down.
    pub async fn begin(
        app: Application,
        tenant: TenantId,
        filter: Filter,
        (format, language): (Format, Language),
    ) -> Result<Export, Failure> {
        let prover = match format {
            Format::Csv => None,
            Format::Ndjson => app.journal().prover(tenant).await?,
        };
        Ok(Export {
            app,
            tenant,
            filter,
            format,
            language,
            prover,
            names: HashMap::new(),
            next: Next::Header,
            acts: 0,
            events: 0,
        })
    }

    pub fn acts(&self) -> u64 {
        self.acts
    }

    /// The next piece of the file; none at its end.
    pub async fn next(&mut self) -> Result<Option<String>, Failure> {
        match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Header => {
                self.next = Next::After(None);
                self.header().map(Some)
            }
            Next::After(after) => self.page(after).await.map(Some),
            Next::Nothing => Ok(None),
        }
    }

    fn header(&self) -> Result<String, Failure> {
        match self.format {
            Format::Csv => table::header(),
            Format::Ndjson => text(&Line::Header(Header {
                format: FORMAT.to_owned(),
                tenant: self.tenant.0,
                made_at: self.app.journal().clock.now(),
                filtered: !self.filter.is_everything(),
                note: self.prover.as_ref().map(|prover| prover.note.clone()),
                signer: self.app.signing.public().to_string(),
            })),
        }
    }

    async fn page(&mut self, after: Option<After>) -> Result<String, Failure> {
        let scope = Scope {
            tenant: self.tenant,
            sees: Sees::Everybody,
            work_of: None,
        };
        let mut snapshot = self.app.readers.snapshot(scope).await?;
        let rows = acts::page(&mut snapshot, &self.filter, after, ACTS_PER_PAGE).await?;
        drop(snapshot);
        let last = rows.last().map(|row| (row.at, row.id));
        let lines = self.lines(rows).await?;
        self.acts += lines.len() as u64;
        self.events += lines.iter().map(|line| line.events.len() as u64).sum::<u64>();
        match last {
            None => self.end(),
            Some(last) => {
                self.next = Next::After(Some(last));
                match self.format {
                    Format::Csv => table::rows(&lines),
                    Format::Ndjson => lines
                        .into_iter()
                        .map(|line| text(&Line::Act(Box::new(line))))
                        .collect(),
                }
            }
        }
    }

    fn end(&self) -> Result<String, Failure> {
        let (acts, events) = (self.acts, self.events);
        match self.format {
            Format::Csv => Ok(String::new()),
            Format::Ndjson => text(&Line::End { acts, events }),
        }
    }

    async fn lines(&mut self, rows: Vec<Row>) -> Result<Vec<ActLine>, Failure> {
        let beside = self.beside(&rows).await?;
        let mut lines = Vec::with_capacity(rows.len());
        for act in rows {
            let who = self.name(act.account).await?;
            let place = act.events.first().and_then(|first| beside.places.get(first));
            lines.push(ActLine {
                who,
                address: place.map(|place| place.address.clone()),
                program: place.map(|place| place.program.clone()),
                told: self.told(&act, &beside)?,
                events: act.events.iter().map(|name| self.event(name, &beside)).collect(),
                act,
            });
        }
        Ok(lines)
    }

    async fn beside(&self, rows: &[Row]) -> Result<Beside, Failure> {
        let mut names: Vec<String> = rows.iter().flat_map(|row| row.events.clone()).collect();
        let before: Vec<String> = names.iter().filter_map(|name| the_one_before(name)).collect();
        names.extend(before);
        names.sort_unstable();
        names.dedup();
        let journal = self.app.journal();
        let stored = journal.read_named(self.tenant, &names).await?;
        let places = journal.open_places(self.tenant, &stored).await?;
        let places = stored.iter().zip(places);
        let places = places.filter_map(|(event, place)| Some((event.name(), place?)));
        let mut acts: Vec<_> = stored.iter().filter(|event| is_an_act(event)).cloned().collect();
        journal.open_fields(&mut acts).await?;
        Ok(Beside {
            places: places.collect(),
            opened: acts.into_iter().map(|event| (event.name(), event)).collect(),
            stored: stored.into_iter().map(|event| (event.name(), event)).collect(),
        })
    }

    async fn name(&mut self, account: Option<Uuid>) -> Result<Option<String>, Failure> {
        let Some(account) = account else { return Ok(None) };
        if !self.names.contains_key(&account) {
            let name = name_of(&self.app.runtime, self.tenant, AccountId(account)).await?;
            self.names.insert(account, name);
        }
        Ok(self.names.get(&account).cloned().flatten())
    }

    fn told(&self, act: &Row, beside: &Beside) -> Result<Option<String>, Failure> {
        let Some(code) = &act.code else { return Ok(None) };
        let event = act.events.first().and_then(|first| beside.opened.get(first));
        let said = event
            .map(|event| told(event, self.language))
            .transpose()?
            .flatten();
        Ok(said.or_else(|| errors::of_code(code, self.language)))
    }

    fn event(&self, name: &str, beside: &Beside) -> EventLine {
        let previous = the_one_before(name).and_then(|before| beside.stored.get(&before));
        let proof = beside.stored.get(name).zip(self.prover.as_ref());
        let proof = proof.and_then(|(event, prover)| prover.prove(event, previous));
        let not_yet = || EventLine::NotSealedYet(name.to_owned());
        proof.map_or_else(not_yet, |proof| EventLine::Proven(Box::new(proof)))
    }
}

/// In its stream: a proof needs its hash.
fn the_one_before(name: &str) -> Option<String> {
    let (stream, sequence) = name.rsplit_once('@')?;
    let before = sequence.parse::<i64>().ok()? - 1;
    (before > 0).then(|| format!("{stream}@{before}"))
}

fn is_an_act(event: &StoredEvent) -> bool {
    event.kind == "act"
}

fn text(line: &Line) -> Result<String, Failure> {
    let text = serde_json::to_string(line).map_err(|error| Failure::said(error.to_string()))?;
    Ok(format!("{text}\n"))
}
