//! A line: so many units at a price for one of them, or for sixty (minutes), or for a period's days (proration).
//!
//! `net = round(quantity × price ÷ base − allowance)`, and an allowance in percent is `round(quantity × price ÷ base ×
//! percent)`: two roundings, both half away from zero to the cent, and none in between.

use super::arithmetic::divided;
use super::refusal::InvoiceRefusal;
use kernel::{
    ContractId, Currency, Day, Decimal, EntryId, HourBankId, InvoiceLineId, Minutes, Money, Percent,
    Personal, TicketId, Vat,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Line {
    pub line: InvoiceLineId,
    /// What the client reads.
    pub label: Personal,
    pub nature: Nature,
    /// Below zero takes off the invoice.
    pub quantity: Quantity,
    pub unit: Unit,
    pub price: Money,
    /// The price is for so many units: 1, or 60 minutes of an hour's price, or the days of a period.
    pub base: u32,
    pub discount: Option<Discount>,
    pub vat: Vat,
    pub source: Source,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    Goods,
    Services,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Piece,
    Minute,
    Hour,
    Day,
    Month,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discount {
    Percent(Percent),
    /// Off the line as a whole.
    Amount(Money),
}

/// Where a line comes from: what `why` walks back to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Hand,
    Time {
        entry: EntryId,
        ticket: Option<TicketId>,
    },
    Subscription {
        contract: ContractId,
        first_day: Day,
        last_day: Day,
    },
    /// Hours that come into the bank when the invoice is validated.
    Hours {
        bank: HourBankId,
        minutes: Minutes,
    },
    /// What a credit note takes back.
    Credit {
        line: InvoiceLineId,
    },
}

/// What a line comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LineAmount {
    pub allowance: Money,
    pub net: Money,
}

/// Up to a million, to four decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quantity(Decimal);

const DECIMALS: u32 = 4;
const UNITS_AT_MOST: i64 = 1_000_000;
const BASE_AT_MOST: u32 = 10_000;
/// Ten-thousandths of a unit times ten-thousandths of a price are this many to the cent.
const TO_THE_CENT: i128 = 1_000_000;

impl Quantity {
    pub const ONE: Quantity = Quantity(Decimal::ONE);

    pub fn checked(quantity: Decimal) -> Result<Quantity, InvoiceRefusal> {
        let quantity = quantity.normalize();
        if quantity.scale() > DECIMALS || quantity.abs() > Decimal::from(UNITS_AT_MOST) {
            return Err(InvoiceRefusal::QuantityOutOfRange);
        }
        Ok(Quantity(quantity))
    }

    pub fn value(self) -> Decimal {
        self.0
    }

    fn ten_thousandths(self) -> i128 {
        let mut quantity = self.0;
        quantity.rescale(DECIMALS);
        quantity.mantissa()
    }
}

impl Unit {
    /// UN/ECE recommendation 20, as EN 16931 writes it.
    pub fn code(self) -> &'static str {
        match self {
            Unit::Piece => "C62",
            Unit::Minute => "MIN",
            Unit::Hour => "HUR",
            Unit::Day => "DAY",
            Unit::Month => "MON",
        }
    }
}

impl Line {
    pub fn amount(&self, currency: Currency) -> Result<LineAmount, InvoiceRefusal> {
        self.check(currency)?;
        let numerator = self.quantity.ten_thousandths() * self.price.ten_thousandths();
        let denominator = i128::from(self.base) * TO_THE_CENT;
        let allowance = self.allowance(numerator, denominator)?;
        let net = divided(numerator - allowance * denominator, denominator);
        let money = |cents| Money::of_cents(cents, currency).map_err(|_| InvoiceRefusal::TooLarge);
        Ok(LineAmount {
            allowance: money(allowance)?,
            net: money(net)?,
        })
    }

    /// In cents.
    fn allowance(&self, numerator: i128, denominator: i128) -> Result<i128, InvoiceRefusal> {
        match self.discount {
            None => Ok(0),
            Some(Discount::Percent(percent)) => {
                Ok(divided(numerator * percent.hundredths(), denominator * 10_000))
            }
            Some(Discount::Amount(amount)) => {
                let takes_more = amount.cents() * denominator > numerator;
                if amount.is_negative() || takes_more {
                    return Err(InvoiceRefusal::DiscountOutOfRange { discount: amount });
                }
                Ok(amount.cents())
            }
        }
    }

    fn check(&self, currency: Currency) -> Result<(), InvoiceRefusal> {
        let discount = match self.discount {
            Some(Discount::Amount(amount)) => Some(amount),
            Some(Discount::Percent(_)) | None => None,
        };
        for money in [Some(self.price), discount].into_iter().flatten() {
            if money.currency() != currency {
                return Err(InvoiceRefusal::OtherCurrency { currency });
            }
        }
        if self.label.text().is_some_and(|label| label.trim().is_empty()) {
            return Err(InvoiceRefusal::LabelMissing);
        }
        if self.price.is_negative() {
            return Err(InvoiceRefusal::PriceNegative { price: self.price });
        }
        if !(1..=BASE_AT_MOST).contains(&self.base) {
            return Err(InvoiceRefusal::QuantityOutOfRange);
        }
        if !self.vat.is_consistent() {
            return Err(InvoiceRefusal::RateAndCategoryDisagree { rate: self.vat.rate });
        }
        Ok(())
    }
}
