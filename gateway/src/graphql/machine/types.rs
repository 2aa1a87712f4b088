//! A machine: what it is, how it fares, and what it is made of.

use super::{
    difference::{MachineInventoryChange, difference},
    measures::MachineMeasures,
    presence::{MachineTrouble, PresenceOf},
    told::{MachineDiskHealth, MachineTold, MachineToldKind},
};
use crate::{
    agents::{Chart, Presence, Section, Stretch, Told},
    graphql::{
        alert_rule::MachineMeasure,
        client::Client,
        context::{Ask, Asking},
        loaders::ClientById,
        scalars::DateTime,
        words::Priority,
    },
};
use async_graphql::{Context, Enum, Json, Object, Result, SimpleObject};
use commands::Module;
use kernel::MachineId;
use projections::machine::list::{self, Row};
use serde_json::Value;
use uuid::Uuid;

/// How a machine stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "projections::machine::list::Standing")]
pub enum MachineStanding {
    /// There is a code for it, and it has not come yet.
    Expected,
    /// It is heard.
    Enrolled,
    /// It was heard, and is not any more.
    Silent,
    /// It is heard no more, on purpose.
    Revoked,
}

/// A computer that is looked after.
pub struct Machine {
    row: Row,
}

impl From<Row> for Machine {
    fn from(row: Row) -> Machine {
        Machine { row }
    }
}

/// A computer that is looked after.
#[Object]
impl Machine {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What the agency calls it.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// What it calls itself; none before it was enrolled.
    async fn hostname(&self) -> Option<&str> {
        self.row.hostname.as_deref()
    }

    /// As its maker wrote it; none where nobody did.
    async fn serial(&self) -> Option<&str> {
        self.row.serial.as_deref()
    }

    /// Whose it is; none for the agency's own.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(client) = self.row.client else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Tickets)?
            .load_one(ClientById(client))
            .await
            .map_err(ctx.asking()?.edge())?;
        Ok(found.map(Client::from))
    }

    /// How it stands.
    async fn standing(&self) -> MachineStanding {
        self.row.standing.into()
    }

    /// Until then its code could enrol it.
    async fn code_until(&self) -> DateTime {
        DateTime(self.row.code_until)
    }

    /// When it used its code; none before.
    async fn enrolled_at(&self) -> Option<DateTime> {
        self.row.enrolled_at.map(DateTime)
    }

    /// Until then its certificate is good; it renews it in time.
    async fn certified_until(&self) -> Option<DateTime> {
        self.row.certified_until.map(DateTime)
    }

    /// When it was last heard, by the server's clock.
    async fn heard_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime>> {
        let presence = self.presence(ctx).await?;
        Ok(presence.map(|presence| DateTime(presence.heard_at)))
    }

    /// The version of its agent; none before its first word.
    async fn agent_version(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.presence(ctx).await?.and_then(|presence| presence.agent))
    }

    /// What its agent could not do when it was last heard.
    async fn troubles(&self, ctx: &Context<'_>) -> Result<Vec<MachineTrouble>> {
        let presence = self.presence(ctx).await?;
        let troubles = presence.map(|presence| presence.troubles).unwrap_or_default();
        Ok(troubles.into_iter().map(MachineTrouble::from).collect())
    }

    /// Since when it is silent; none while it is heard.
    async fn silent_since(&self) -> Option<DateTime> {
        self.row.silent_since.map(DateTime)
    }

    /// What a ticket says when it goes silent; none where nobody is told.
    async fn silence_ticket(&self) -> Option<MachineSilenceTicket> {
        Some(MachineSilenceTicket {
            subject: self.row.ticket_subject.clone()?,
            priority: self.row.ticket_priority?.into(),
        })
    }

    /// How many of its alerts stand; `machineAlerts` lists them.
    async fn alert_count(&self) -> u32 {
        self.row.alerts
    }

    /// Since when one alert or another stands; none when all is well. Their tickets are among those that are about this
    /// machine.
    async fn alert_since(&self) -> Option<DateTime> {
        self.row.alert_since.map(DateTime)
    }

    /// When two machines were last heard that have the same key; none if that never was.
    async fn clone_suspected_at(&self) -> Option<DateTime> {
        self.row.clone_suspected_at.map(DateTime)
    }

    /// When it was revoked.
    async fn revoked_at(&self) -> Option<DateTime> {
        self.row.revoked_at.map(DateTime)
    }

    /// When anything of its inventory last changed.
    async fn inventory_at(&self) -> Option<DateTime> {
        self.row.inventory_at.map(DateTime)
    }

    /// What it is made of, section by section, as it was last told, or as it stood at a moment.
    #[graphql(complexity = "20 + child_complexity")]
    async fn inventory(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "By the machine's clock; as it stands when it is not said. Two years are kept.")]
        at: Option<DateTime>,
    ) -> Result<Vec<MachineSection>> {
        let sections = self.sections(ctx, at).await?;
        Ok(sections.into_iter().map(MachineSection::from).collect())
    }

    /// What is other in its inventory at a moment than it was at another.
    #[graphql(complexity = "200 + 50 * child_complexity")]
    async fn inventory_changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The moment before, by the machine's clock.")] from: DateTime,
        #[graphql(desc = "The moment after; as it stands when it is not said.")] until: Option<DateTime>,
    ) -> Result<Vec<MachineInventoryChange>> {
        let before = self.sections(ctx, Some(from)).await?;
        let after = self.sections(ctx, until).await?;
        Ok(difference(&before, &after))
    }

    /// One measure over a span of time, summed up for a chart. What is older than 30 days is there by the hour, for two
    /// years. What was measured in the last seconds may not be in it yet.
    #[graphql(complexity = "50 + 50 * child_complexity")]
    async fn measures(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which measure.")] measure: MachineMeasure,
        #[graphql(desc = "Of which file system, or of processes of which name.")] of: Option<String>,
        #[graphql(desc = "The first moment.")] from: DateTime,
        #[graphql(desc = "The moment that is no more in it; now when it is not said.")] until: Option<
            DateTime,
        >,
        #[graphql(
            desc = "Minutes that a point stands for; as many as give a chart of 300 points when it is not said."
        )]
        step_minutes: Option<i32>,
    ) -> Result<MachineMeasures> {
        let asking = ctx.asking()?;
        let now = asking.app.journal().clock.now();
        let what = (measure.into(), of.unwrap_or_default());
        let span = (from.0, until.map_or(now, |until| until.0));
        let chart = Chart::of(what, span, step_minutes.map(i64::from), now);
        let summaries = &asking.app.agents.summaries;
        let points = summaries.points(asking.tenant()?, self.machine(), &chart).await;
        Ok(MachineMeasures::of(&chart, points.map_err(asking.edge())?))
    }

    /// How it fared, the newest first.
    #[graphql(complexity = "20 + child_complexity")]
    async fn samples(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those that were taken before then; the newest when it is not said.")]
        before: Option<DateTime>,
        #[graphql(
            desc = "How many, 1440 at most: a day of them.",
            default = 60,
            validator(minimum = 1, maximum = 1440)
        )]
        first: i32,
    ) -> Result<Vec<MachineSample>> {
        let asking = ctx.asking()?;
        let stretch = stretch(before, first);
        let records = &asking.app.agents.records;
        let samples = records.samples(asking.tenant()?, self.machine(), stretch).await;
        let samples = samples.map_err(asking.edge())?;
        let sample = |(taken_at, body): (jiff::Timestamp, String)| MachineSample {
            taken_at: DateTime(taken_at),
            measured: Json(serde_json::from_str(&body).unwrap_or_default()),
        };
        Ok(samples.into_iter().map(sample).collect())
    }

    /// What it told of beside its measures, the newest first.
    #[graphql(complexity = "20 + child_complexity")]
    async fn told(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What happened before then; the newest when it is not said.")] before: Option<
            DateTime,
        >,
        #[graphql(
            desc = "How many, 200 at most.",
            default = 20,
            validator(minimum = 1, maximum = 200)
        )]
        first: i32,
    ) -> Result<Vec<MachineTold>> {
        let told = self
            .heard(ctx, &MachineToldKind::ALL, stretch(before, first))
            .await?;
        Ok(told.into_iter().map(MachineTold::from).collect())
    }

    /// How its disks said last that they are; none before they did.
    #[graphql(complexity = "20 + child_complexity")]
    async fn disk_health(&self, ctx: &Context<'_>) -> Result<Option<MachineDiskHealth>> {
        let newest = self
            .heard(ctx, &MachineDiskHealth::KIND, stretch(None, 1))
            .await?;
        Ok(newest.into_iter().map(MachineDiskHealth::from).next())
    }
}

fn stretch(before: Option<DateTime>, first: i32) -> Stretch {
    Stretch {
        before: before.map_or(jiff::Timestamp::MAX, |before| before.0),
        at_most: i64::from(first),
    }
}

impl Machine {
    fn machine(&self) -> MachineId {
        MachineId(self.row.id)
    }

    async fn sections(&self, ctx: &Context<'_>, at: Option<DateTime>) -> Result<Vec<Section>> {
        let asking = ctx.asking()?;
        let sections = &asking.app.agents.sections;
        let found = sections.as_of(asking.tenant()?, self.machine(), at.map(|at| at.0));
        found.await.map_err(asking.edge())
    }

    async fn heard(&self, ctx: &Context<'_>, kinds: &[&str], stretch: Stretch) -> Result<Vec<Told>> {
        let asking = ctx.asking()?;
        let records = &asking.app.agents.records;
        let told = records.told(asking.tenant()?, self.machine(), kinds, stretch);
        told.await.map_err(asking.edge())
    }

    async fn presence(&self, ctx: &Context<'_>) -> Result<Option<Presence>> {
        let presence = ctx
            .loader(Module::Tickets)?
            .load_one(PresenceOf(self.row.id))
            .await;
        presence.map_err(ctx.asking()?.edge())
    }
}

/// What a ticket says when a machine goes silent.
#[derive(SimpleObject)]
pub struct MachineSilenceTicket {
    /// The request in a few words.
    subject: String,
    /// How much it matters.
    priority: Priority,
}

/// A part of what a machine is made of.
#[derive(SimpleObject)]
pub struct MachineSection {
    /// Which: system, hardware, disks, packages, ...
    section: String,
    /// The same for the same content.
    digest: String,
    /// When it was seen, by the machine's clock.
    seen_at: DateTime,
    /// What was found; each fact is known, or absent with a reason.
    content: Json<Value>,
}

impl From<Section> for MachineSection {
    fn from(section: Section) -> MachineSection {
        MachineSection {
            section: section.section,
            digest: section.digest,
            seen_at: DateTime(section.seen_at),
            content: Json(serde_json::from_str(&section.content).unwrap_or_default()),
        }
    }
}

/// How a machine fared at a moment, and since the sample before.
#[derive(SimpleObject)]
pub struct MachineSample {
    /// By the machine's clock.
    taken_at: DateTime,
    /// What was measured; each fact is known, or absent with a reason.
    measured: Json<Value>,
}

pub async fn found(asking: &Asking, id: Uuid) -> Result<Option<Machine>> {
    let mut snapshot = asking.snapshot(Module::Tickets).await?;
    let row = list::one(&mut snapshot, id).await;
    Ok(row.map_err(asking.edge())?.map(Machine::from))
}
