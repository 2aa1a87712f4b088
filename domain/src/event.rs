//! What every event can say of itself, and the macro that declares a feature's events.

use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

pub trait Event: Clone + Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Every type of this enum with its current version, for the omission tests.
    const TYPES: &'static [(&'static str, &'static str)];
    /// The name on disk, frozen: `hour_bank.hours_credited`.
    fn event_type(&self) -> &'static str;
    fn event_version(&self) -> &'static str;
}

/// Declares the events of one aggregate. The literal is the name on disk, written once and never again:
/// it tags the JSON and fills the `event_type` column.
///
/// ```text
/// events! {
///     HourBankEvent {
///         "hour_bank.opened" "1" => HourBankOpened,
///     }
/// }
/// ```
#[macro_export]
macro_rules! events {
    ($(#[$doc:meta])* $name:ident { $($on_disk:literal $version:literal => $event:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[serde(rename = $on_disk)] $event($event),)+
        }

        impl $crate::Event for $name {
            const TYPES: &'static [(&'static str, &'static str)] = &[$(($on_disk, $version)),+];

            fn event_type(&self) -> &'static str {
                match self { $($name::$event(_) => $on_disk,)+ }
            }

            fn event_version(&self) -> &'static str {
                match self { $($name::$event(_) => $version,)+ }
            }
        }

        $(impl From<$event> for $name {
            fn from(event: $event) -> $name {
                $name::$event(event)
            }
        })+
    };
}
