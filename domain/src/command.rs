//! The macro that declares what may be asked of an aggregate: one struct a command, one enum for all.

/// Declares the enum and the conversions from each command into it.
///
/// ```text
/// commands! {
///     HourBankCommand { OpenHourBank, CreditHours }
/// }
/// ```
#[macro_export]
macro_rules! commands {
    ($(#[$doc:meta])* $name:ident { $($command:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(clippy::large_enum_variant, reason = "made, decided on and dropped: it lies in no list")]
        pub enum $name {
            $($command($command),)+
        }

        $(impl From<$command> for $name {
            fn from(command: $command) -> $name {
                $name::$command(command)
            }
        })+
    };
}
