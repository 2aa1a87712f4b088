//! The colour of an agency: what its pages, letters and documents are drawn in.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// `#7f1d1d`, in small letters.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(String);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAColour;

impl fmt::Display for NotAColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a colour is written like #7f1d1d")
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(typed: &str) -> Result<Colour, NotAColour> {
        let typed = typed.trim().to_ascii_lowercase();
        let digits = typed.strip_prefix('#').ok_or(NotAColour)?;
        let all_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        (digits.len() == 6 && all_hexadecimal)
            .then_some(Colour(typed))
            .ok_or(NotAColour)
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(text: String) -> Result<Colour, NotAColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.0
    }
}

impl AsRef<str> for Colour {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_hexadecimal_digits_however_it_is_typed() {
        assert_eq!(" #7F1D1D ".parse::<Colour>().unwrap().as_ref(), "#7f1d1d");
        for wrong in [
            "", "7f1d1d", "#7f1d1", "#7f1d1dd", "#7f1d1g", "#é9f1d", "red;}", "#12345 ",
        ] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }
}
