//! What the running system shows of its own books. BI2.

use super::types::{RegisterSeries, RegisterSum};
use crate::{
    graphql::{context::Ask, scalars::Day, words::Language},
    identity::ConformityLink,
    reports::{ConformityWanted, VERSION, verified},
};
use async_graphql::{Context, Object, Result, SimpleObject};
use commands::{Module, register::proofs};
use domain::register::{Numbered, Proof, Series};
use projections::invoice::numbered::numbered;

/// What the running system shows of its own books, found when it is asked.
pub struct Conformity {
    series: Vec<ProvenSeries>,
}

/// A series of numbers, read from its first to its last.
#[derive(SimpleObject)]
pub struct ProvenSeries {
    /// What is numbered.
    series: RegisterSeries,
    /// How many numbers were given.
    numbers: i64,
    /// How many invoices or credit notes bear one, counted one by one.
    documents: i64,
    /// The first of all.
    first_number: Option<String>,
    /// Its day.
    first_day: Option<Day>,
    /// The last of all.
    last_number: Option<String>,
    /// Its day.
    last_day: Option<Day>,
    /// Numbers before which one is left out, or which stand twice.
    gaps: Vec<String>,
    /// Numbers dated before the one before.
    backwards: Vec<String>,
    /// How many periods are closed.
    closings: i64,
    /// Places of closings that do not follow from the one before, or do not say what was numbered.
    broken_closings: Vec<i64>,
    /// What all numbers came to, each currency apart.
    sums: Vec<RegisterSum>,
    /// Whether nothing is left out, changed or put elsewhere.
    holds: bool,
}

/// The agency's own history, read event by event and seal by seal.
#[derive(SimpleObject)]
pub struct ConformityVerification {
    /// Events that were read.
    events: u64,
    /// Signed seals that were checked.
    seals: u64,
    /// Events that no seal covers yet.
    unsealed: u64,
    /// What cannot be proven; empty when all can.
    problems: Vec<String>,
    /// What the seals are signed with.
    public_key: String,
}

/// What the running system shows of its own books, found when it is asked.
#[Object]
impl Conformity {
    /// Of the program.
    async fn version(&self) -> &str {
        VERSION
    }

    /// Numbers and closings, series by series.
    async fn series(&self) -> &[ProvenSeries] {
        &self.series
    }

    /// The whole history of the agency, checked now: it takes as long as there is to read.
    async fn verification(&self, ctx: &Context<'_>) -> Result<ConformityVerification> {
        let asking = ctx.asking()?;
        let found = verified(&asking.app, asking.tenant()?)
            .await
            .map_err(asking.edge())?;
        Ok(ConformityVerification {
            events: found.events,
            seals: found.seals,
            unsealed: found.unsealed,
            problems: found.problems,
            public_key: found.public_key,
        })
    }

    /// A path on this server that gives the statement as a PDF, made when it is opened, to whoever opens it within ten
    /// minutes, as long as the account that asks may still see it.
    async fn pdf(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In the caller's own when it is not said.")] language: Option<Language>,
    ) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let link = caller.account().map(|account| ConformityLink {
            tenant: caller.tenant,
            account,
            wanted: ConformityWanted {
                language: language.map_or(asking.language, kernel::Language::from),
            },
        });
        Ok(link.map(|link| asking.app.identity.conformity_link(link)))
    }
}

pub async fn of_caller(ctx: &Context<'_>) -> Result<Conformity> {
    let asking = ctx.asking()?;
    asking.of_the_team(Module::Accounting)?;
    let proven = proofs(asking.runtime(), asking.tenant()?)
        .await
        .map_err(asking.edge())?;
    let mut snapshot = asking.snapshot(Module::Accounting).await?;
    let counted = numbered(&mut snapshot).await.map_err(asking.edge())?;
    let series = proven.iter().zip(counted);
    Ok(Conformity {
        series: series
            .map(|((series, proof), documents)| ProvenSeries::of(*series, proof, documents))
            .collect(),
    })
}

impl ProvenSeries {
    fn of(series: Series, proof: &Proof, documents: i64) -> ProvenSeries {
        let number = |at: &Option<Numbered>| at.as_ref().map(|at| at.number.clone());
        let day = |at: &Option<Numbered>| at.as_ref().map(|at| Day(at.on));
        ProvenSeries {
            series: series.into(),
            numbers: proof.count,
            documents,
            first_number: number(&proof.first),
            first_day: day(&proof.first),
            last_number: number(&proof.last),
            last_day: day(&proof.last),
            gaps: proof.gaps.clone(),
            backwards: proof.backwards.clone(),
            closings: proof.closings,
            broken_closings: proof.broken.clone(),
            sums: proof.sums.iter().map(RegisterSum::from).collect(),
            holds: proof.holds() && proof.count == documents,
        }
    }
}
