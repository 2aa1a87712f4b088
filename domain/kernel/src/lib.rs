//! The words every layer shares: ids, hours, money, days, who acts, the envelope of an event, a refusal.
//!
//! Admission: three layers use it, it holds no rule of one feature, and it rarely changes.

pub mod actor;
pub mod agreed;
pub mod calendar;
pub mod clock;
pub mod day;
pub mod envelope;
pub mod hours;
pub mod ids;
pub mod language;
pub mod machines;
pub mod money;
pub mod notice;
pub mod origin;
pub mod party;
pub mod payment_terms;
pub mod percent;
pub mod personal;
pub mod rates;
pub mod refusal;
pub mod role;
pub mod vat;

pub use actor::Actor;
pub use agreed::{Level, Overdraft, Priority, Target, TicketType, TimeClass, Usable};
pub use calendar::Calendar;
pub use clock::Clock;
pub use day::{Day, Zone};
pub use envelope::{Cursor, Meta, Recorded, Stream};
pub use hours::Minutes;
pub use ids::*;
pub use language::Language;
pub use machines::Machines;
pub use money::{Currency, Money, grouped, to_the_cent};
pub use notice::NoticeKind;
pub use origin::{Asked, Door, Origin, Place};
pub use party::Party;
pub use payment_terms::PaymentTerms;
pub use percent::Percent;
pub use personal::Personal;
pub use rates::{Rate, RateTable};
pub use refusal::Refusal;
pub use role::Role;
/// Exact numbers, for whoever must name them without the library that makes them.
pub use rust_decimal::Decimal;
pub use vat::{Vat, VatCategory};
