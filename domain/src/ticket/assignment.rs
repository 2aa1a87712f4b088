//! Who gets a ticket, when nobody is named: those with the skill, then those of the sector, then whoever has least.
//! The choice keeps what it was made of, so that it can be explained. TK6.

use kernel::AccountId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a ticket asks of whoever gets it.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Needs {
    pub skill: Option<String>,
    pub sector: Option<String>,
}

/// Somebody who may get it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Candidate {
    pub account: AccountId,
    pub skills: BTreeSet<String>,
    pub sectors: BTreeSet<String>,
    /// Tickets in hand.
    pub load: usize,
}

/// How a ticket came to somebody.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assigned {
    ByHand,
    Chosen(Choice),
}

/// What a choice was made of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Choice {
    pub needs: Needs,
    /// The chosen one first, then the others in the order they would have been chosen.
    pub considered: Vec<Considered>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Considered {
    pub account: AccountId,
    pub has_skill: bool,
    pub in_sector: bool,
    pub load: usize,
}

/// Nobody, where there is nobody to choose from.
pub fn choose(needs: &Needs, candidates: &[Candidate]) -> Option<(AccountId, Choice)> {
    let consider = |candidate: &Candidate| Considered {
        account: candidate.account,
        has_skill: has(&candidate.skills, needs.skill.as_deref()),
        in_sector: has(&candidate.sectors, needs.sector.as_deref()),
        load: candidate.load,
    };
    let mut considered: Vec<Considered> = candidates.iter().map(consider).collect();
    // By id at the end, so that the same facts always choose the same person.
    considered.sort_by_key(|one| (!one.has_skill, !one.in_sector, one.load, one.account));
    let chosen = considered.first()?.account;
    let needs = needs.clone();
    Some((chosen, Choice { needs, considered }))
}

/// Whoever asks for nothing is served by everybody.
fn has(of: &BTreeSet<String>, wanted: Option<&str>) -> bool {
    let same = |wanted: &str| of.iter().any(|one| one.to_lowercase() == wanted.to_lowercase());
    wanted.is_none_or(same)
}
