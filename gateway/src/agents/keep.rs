//! What a machine brought is kept: what changes its state first. Should the rest fail, the agent or the queue brings all of it
//! again, and the same command changes nothing.

use super::{
    Agents, process,
    records::{Taken, Whose},
    speaker::{Unheard, enrolled},
};
use agent_protocol::{Digest, Mark, Numbered, Sequence};
use commands::{
    machine::{NoteInventory, note_inventory},
    runtime::derived,
};
use jiff::Timestamp;
use kernel::CommandId;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The digest of each section of an inventory as it was last told.
pub type Known = BTreeMap<String, String>;

/// Two machines, or one that was set back, gave the same number to different records. None of these is taken: the mark
/// tells the agent, which numbers anew what it still has.
pub(super) fn are_of_another(records: &[Numbered<Box<RawValue>>], mark: Mark) -> bool {
    let mut same = records.iter().filter(|record| record.sequence == mark.sequence);
    same.any(|record| Digest::of(record.record.get()) != mark.digest)
}

impl Agents {
    /// Those behind the mark; the mark after it.
    pub(super) async fn keep(
        &self,
        whose: Whose,
        mut known: Known,
        records: &[Numbered<Box<RawValue>>],
        received_at: Timestamp,
    ) -> Result<Option<Mark>, Unheard> {
        let taken = self.fresh(whose, records, received_at).await?;
        for record in &taken {
            self.note_section(whose, record, &mut known).await?;
        }
        Ok(self.records.keep(whose, &taken, received_at).await?)
    }

    /// Of a machine that does not speak now. Nothing of its state changes once it was revoked, but what was acknowledged
    /// is kept.
    pub(super) async fn keep_of(
        &self,
        whose: Whose,
        records: &[Numbered<Box<RawValue>>],
        received_at: Timestamp,
    ) -> Result<Option<Mark>, Unheard> {
        match enrolled(self, whose.tenant, whose.machine).await {
            Ok(enrolled) => self.keep(whose, enrolled.sections, records, received_at).await,
            Err(Unheard::Refused(_)) => {
                let taken = self.fresh(whose, records, received_at).await?;
                Ok(self.records.keep(whose, &taken, received_at).await?)
            }
            Err(broken) => Err(broken),
        }
    }

    async fn fresh(
        &self,
        whose: Whose,
        records: &[Numbered<Box<RawValue>>],
        received_at: Timestamp,
    ) -> Result<Vec<Taken>, Unheard> {
        let mark = self.records.mark(whose.tenant, whose.machine).await?;
        if mark.is_some_and(|mark| are_of_another(records, mark)) {
            return Ok(vec![]);
        }
        let behind = mark.map_or(Sequence(0), |mark| mark.sequence);
        let fresh = records.iter().filter(|record| record.sequence > behind);
        Ok(fresh.map(|record| Taken::of(record, received_at)).collect())
    }

    async fn note_section(&self, whose: Whose, taken: &Taken, known: &mut Known) -> Result<(), Unheard> {
        let Some(section) = &taken.section else {
            return Ok(());
        };
        if known.get(&section.section) == Some(&section.digest) {
            return Ok(());
        }
        known.insert(section.section.clone(), section.digest.clone());
        let (name, digest, seen_at) = (&section.section, &section.digest, section.seen_at);
        let of = format!("{} {name} {digest} {seen_at}", taken.sequence);
        let input = NoteInventory {
            command: CommandId(derived(whose.machine.0, &of)),
            machine: whose.machine,
            section: section.section.clone(),
            digest: section.digest.clone(),
            seen_at: section.seen_at,
        };
        note_inventory(&self.runtime, &process(whose.tenant), input).await?;
        Ok(())
    }
}
