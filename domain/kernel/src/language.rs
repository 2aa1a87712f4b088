//! The two languages people read. French is first.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    #[default]
    French,
    English,
}

impl Language {
    /// The one of two sentences that this reader reads.
    pub fn choose<T>(self, french: T, english: T) -> T {
        match self {
            Language::French => french,
            Language::English => english,
        }
    }

    /// From an `Accept-Language` header: whichever of the two is named with the higher weight.
    pub fn accepted(header: &str) -> Language {
        let weight = |wanted: &str| {
            header
                .split(',')
                .filter_map(|part| {
                    let (tag, parameters) = part.trim().split_once(';').unwrap_or((part.trim(), "q=1"));
                    let primary = tag.trim().split('-').next().unwrap_or_default();
                    primary
                        .eq_ignore_ascii_case(wanted)
                        .then(|| thousandths(parameters))
                })
                .max()
                .unwrap_or(0)
        };
        if weight("en") > weight("fr") {
            Language::English
        } else {
            Language::French
        }
    }
}

/// `q=0.75` in thousandths, without a float; what cannot be read weighs nothing.
fn thousandths(parameters: &str) -> u32 {
    let Some(value) = parameters.trim().strip_prefix("q=") else {
        return 1000;
    };
    let (whole, decimals) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    let padded = format!("{decimals:0<3}");
    let whole: u32 = whole.parse().unwrap_or(0);
    whole
        .saturating_mul(1000)
        .saturating_add(padded.get(..3).and_then(|d| d.parse().ok()).unwrap_or(0))
        .min(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heavier_of_the_two_languages_wins_and_french_is_first() {
        assert_eq!(Language::accepted("en-US,en;q=0.9,fr;q=0.5"), Language::English);
        assert_eq!(Language::accepted("fr-FR,fr;q=0.9,en;q=0.8"), Language::French);
        assert_eq!(Language::accepted("de"), Language::French);
        assert_eq!(Language::accepted("en;q=0.4, fr;q=0.35"), Language::English);
        assert_eq!(Language::accepted(";;q=,,"), Language::French);
    }
}
