//! What is typed about the agency's own space.

use crate::graphql::{
    errors::Sentence,
    outcome::command,
    rates::RateTableInput,
    scalars::{Day, minutes},
};
use async_graphql::{InputObject, MaybeUndefined};
use commands::tenant::SetPrices;
use domain::tenant::Prices;
use uuid::Uuid;

/// What `tenantRename` takes.
#[derive(InputObject)]
pub struct TenantRenameInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What the agency is called from now on.
    pub name: String,
}

/// What `tenantBrand` takes.
#[derive(InputObject)]
pub struct TenantBrandInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What pages, letters and documents are drawn in, like #7f1d1d; none is the product's own.
    pub colour: Option<String>,
    /// A file that was sent before: a PNG, JPEG or WebP picture of 1 MB at most. None takes the logo away; left out, it
    /// stays.
    pub logo: MaybeUndefined<Uuid>,
}

/// What `tenantSetPrices` takes.
#[derive(InputObject)]
pub struct TenantSetPricesInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The first day of work that they hold for.
    pub from: Day,
    /// Minutes; each entry is rounded up to a whole number of these. 0 is exact.
    #[graphql(default)]
    pub step: i64,
    /// Minutes; an entry counts for at least this much, unless it is zero.
    #[graphql(default)]
    pub minimum: i64,
    /// What an hour costs, in the agency's currency.
    pub rates: RateTableInput,
}

impl TryFrom<TenantSetPricesInput> for SetPrices {
    type Error = Sentence;

    fn try_from(input: TenantSetPricesInput) -> Result<SetPrices, Sentence> {
        Ok(SetPrices {
            command: command(input.command_id),
            from: input.from.0,
            prices: Prices {
                step: minutes(input.step)?,
                minimum: minutes(input.minimum)?,
                rates: input.rates.try_into()?,
            },
        })
    }
}

/// What `tenantSetTimeLocking` takes.
#[derive(InputObject)]
pub struct TenantSetTimeLockingInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// How many days after its last the time of a month stays open; none locks nothing.
    pub grace_days: Option<u16>,
}

/// What `tenantSetClosing` takes.
#[derive(InputObject)]
pub struct TenantSetClosingInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// How many days after its resolution a ticket that nobody came back to is closed, 1 at least; none closes nothing.
    pub after_days: Option<u16>,
}
