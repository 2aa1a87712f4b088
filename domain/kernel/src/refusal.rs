//! A refusal: the rules say no, and a person is told why and what to do.

use crate::Language;

pub trait Refusal: std::fmt::Debug + Send + Sync {
    /// `hour_bank.not_enough_hours`: stable, for programs.
    fn code(&self) -> &'static str;
    /// The input that is to blame, as GraphQL names it (`minutes`), when there is one.
    fn field(&self) -> Option<&'static str>;
    /// One sentence that says what is wrong and what to do.
    fn message(&self, language: Language) -> String;
}

/// Of what never says no.
impl Refusal for std::convert::Infallible {
    fn code(&self) -> &'static str {
        match *self {}
    }

    fn field(&self) -> Option<&'static str> {
        match *self {}
    }

    fn message(&self, _: Language) -> String {
        match *self {}
    }
}
