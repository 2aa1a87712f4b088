//! What stands below an element of an invoice, by the names of the standard.

use domain::supplier_invoice::Unreadable;
use kernel::{Day, Decimal};
use roxmltree::Node;

/// A text of an invoice is no novel.
const LETTERS_AT_MOST: usize = 1_000;
/// As amounts are written: more digits are no amount.
const DIGITS_AT_MOST: usize = 18;
const DECIMALS_AT_MOST: u32 = 8;

#[derive(Clone, Copy)]
pub struct Element<'a>(pub Node<'a, 'a>);

impl<'a> Element<'a> {
    pub fn all(self, name: &'static str) -> impl Iterator<Item = Element<'a>> {
        self.0
            .children()
            .filter(move |node| node.is_element() && node.tag_name().name() == name)
            .map(Element)
    }

    pub fn one(self, name: &'static str) -> Option<Element<'a>> {
        self.all(name).next()
    }

    /// Down a path of names.
    pub fn at(self, path: &[&'static str]) -> Option<Element<'a>> {
        path.iter().try_fold(self, |element, name| element.one(name))
    }

    pub fn needed(self, path: &[&'static str], called: &'static str) -> Result<Element<'a>, Unreadable> {
        self.at(path).ok_or(Unreadable::Missing { element: called })
    }

    /// Without what surrounds it; none where nothing is left.
    pub fn text(self) -> Option<String> {
        let text = self.0.text().unwrap_or_default().trim();
        let text: String = text.chars().take(LETTERS_AT_MOST).collect();
        (!text.is_empty()).then_some(text)
    }

    pub fn says(self, path: &[&'static str]) -> Option<String> {
        self.at(path).and_then(Element::text)
    }

    pub fn amount(self, called: &'static str) -> Result<Decimal, Unreadable> {
        let said = self.text().unwrap_or_default();
        let digits = said.bytes().filter(u8::is_ascii_digit).count();
        let amount = said.parse::<Decimal>().ok();
        amount
            .filter(|amount| digits <= DIGITS_AT_MOST && amount.scale() <= DECIMALS_AT_MOST)
            .ok_or_else(|| not_usable(called, said))
    }

    /// None where it is not said.
    pub fn amount_at(
        self,
        path: &[&'static str],
        called: &'static str,
    ) -> Result<Option<Decimal>, Unreadable> {
        self.at(path).map(|element| element.amount(called)).transpose()
    }

    /// As `20260301`.
    pub fn day(self, called: &'static str) -> Result<Day, Unreadable> {
        let said = self.text().unwrap_or_default();
        let day = match said.as_bytes() {
            digits if digits.len() == 8 && digits.iter().all(u8::is_ascii_digit) => {
                format!("{}-{}-{}", &said[..4], &said[4..6], &said[6..])
                    .parse()
                    .ok()
            }
            _ => None,
        };
        day.ok_or_else(|| not_usable(called, said))
    }
}

pub fn not_usable(element: &'static str, said: String) -> Unreadable {
    const SHOWN: usize = 40;
    Unreadable::NotUsable {
        element,
        said: said.chars().take(SHOWN).collect(),
    }
}
