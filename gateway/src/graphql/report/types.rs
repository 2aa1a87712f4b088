//! The activity report, as figures and as a document.

use crate::{
    graphql::{
        client::Client,
        context::Ask,
        hour_bank::HourBank,
        loaders::{BankById, ClientById},
        scalars::{Day, Minutes},
        words::Language,
    },
    identity::ReportLink,
    reports::{ActivityWanted, By},
};
use async_graphql::{ComplexObject, Context, Enum, Object, Result, SimpleObject};
use commands::Module;
use projections::activity::{Asked, Bank, Work};
use uuid::Uuid;

/// What was done for a company over a period, how long it took, and what remains.
pub struct ActivityReport {
    asked: Asked,
    entries: usize,
    worked: i64,
    debited: i64,
    billable: i64,
    banks: Vec<Bank>,
}

/// One hour bank over the period: what it held, what moved and what it holds always meet.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ActivityReportHourBank {
    #[graphql(skip)]
    bank: Uuid,
    /// On the evening before the first day.
    before: Minutes,
    /// What came in.
    credited: Minutes,
    /// What work took, below zero; what was taken back of it counts against it.
    debited: Minutes,
    /// Corrections, refunds and what lapsed.
    otherwise: Minutes,
    /// On the evening of the last day.
    after: Minutes,
}

/// What stands together in a report.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "crate::reports::By")]
pub enum ActivityReportGrouping {
    /// The work for one request.
    Ticket,
    /// The work of one month.
    Month,
    /// The work of one person.
    Person,
}

impl ActivityReport {
    pub fn of(asked: Asked, banks: Vec<Bank>, work: &[Work]) -> ActivityReport {
        let sum = |of: fn(&Work) -> i64| work.iter().map(of).sum();
        ActivityReport {
            asked,
            entries: work.len(),
            worked: sum(|work| work.worked),
            debited: sum(|work| work.from_bank),
            billable: sum(|work| work.billable),
            banks,
        }
    }
}

/// What was done for a company over a period, how long it took, and what remains.
#[Object]
impl ActivityReport {
    /// For whom the work was done.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let loader = ctx.loader(Module::Clients)?;
        let found = loader.load_one(ClientById(self.asked.client)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The first day.
    async fn from(&self) -> Day {
        Day(self.asked.from)
    }

    /// The last day.
    async fn until(&self) -> Day {
        Day(self.asked.until)
    }

    /// How many pieces of work.
    async fn entries(&self) -> usize {
        self.entries
    }

    /// How long they took.
    async fn worked(&self) -> Minutes {
        self.worked.into()
    }

    /// What was taken from hour banks for them.
    async fn debited(&self) -> Minutes {
        self.debited.into()
    }

    /// What is billed besides.
    async fn billable(&self) -> Minutes {
        self.billable.into()
    }

    /// The hour banks that the company may use.
    async fn hour_banks(&self) -> Vec<ActivityReportHourBank> {
        self.banks.iter().map(ActivityReportHourBank::from).collect()
    }

    /// A path on this server that gives the report as a PDF to whoever opens it within ten minutes, as long as the account
    /// that asks may still see it. The same data gives the same bytes.
    async fn link(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In the caller's own when it is not said.")] language: Option<Language>,
        #[graphql(desc = "What stands together; the work for one request when it is not said.")] by: Option<
            ActivityReportGrouping,
        >,
        #[graphql(desc = "Whether it says who did the work; it does when it is not said.")] people: Option<
            bool,
        >,
        #[graphql(desc = "Whether it lists the requests of the period; it does when it is not said.")]
        tickets: Option<bool>,
    ) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        let Some(account) = asking.caller()?.account() else {
            return Ok(None);
        };
        // A program's grant may be narrower than the right of the account that the link is opened by.
        let sees_tickets = asking.scope(Module::Tickets).is_ok();
        let wanted = ActivityWanted {
            client: self.asked.client,
            from: self.asked.from,
            until: self.asked.until,
            language: language.map_or(asking.language, kernel::Language::from),
            by: by.map_or(By::Ticket, By::from),
            people: people.unwrap_or(true),
            tickets: tickets.unwrap_or(true) && sees_tickets,
        };
        Ok(Some(asking.app.identity.report_link(ReportLink {
            tenant: asking.tenant()?,
            account,
            wanted,
        })))
    }
}

#[ComplexObject]
impl ActivityReportHourBank {
    /// Which one.
    async fn hour_bank(&self, ctx: &Context<'_>) -> Result<Option<HourBank>> {
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(self.bank)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(HourBank::from))
    }
}

impl From<&Bank> for ActivityReportHourBank {
    fn from(bank: &Bank) -> ActivityReportHourBank {
        ActivityReportHourBank {
            bank: bank.bank,
            before: bank.before.into(),
            credited: bank.credited.into(),
            debited: bank.debited.into(),
            otherwise: bank.otherwise.into(),
            after: bank.after.into(),
        }
    }
}
