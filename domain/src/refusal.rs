//! The macro that declares why an aggregate says no: reason, values, code, input and sentence in one place.

/// Each refusal with its stable code, the input to blame in GraphQL's spelling (`None` when no single input
/// is), and what a person reads, in French then in English. The sentences name the values by their fields.
///
/// ```text
/// refusals! {
///     HourBankRefusal {
///         NotEnoughHours { asked: Minutes, left: Minutes } => "hour_bank.not_enough_hours", Some("worked"),
///             "Il reste {left} et il faut {asked}.",
///             "{left} are left and {asked} are needed.";
///     }
/// }
/// ```
#[macro_export]
macro_rules! refusals {
    ($(#[$doc:meta])* $name:ident { $(
        $(#[$reason_doc:meta])*
        $reason:ident $({ $($value:ident: $kind:ty),+ $(,)? })? => $code:literal, $field:expr,
            $french:literal, $english:literal;
    )+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$reason_doc])* $reason $({ $($value: $kind),+ })?,)+
        }

        impl $name {
            /// Every code, for the documentation and the omission tests.
            pub const CODES: &'static [&'static str] = &[$($code),+];
        }

        impl kernel::Refusal for $name {
            fn code(&self) -> &'static str {
                match self { $($name::$reason { .. } => $code,)+ }
            }

            fn field(&self) -> Option<&'static str> {
                match self { $($name::$reason { .. } => $field,)+ }
            }

            fn message(&self, language: kernel::Language) -> String {
                match self {
                    $($name::$reason $({ $($value),+ })? => {
                        $($(let _ = $value;)+)?
                        language.choose(format!($french), format!($english))
                    })+
                }
            }
        }
    };
}
