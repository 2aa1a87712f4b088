//! How days, amounts and counts are said in French and in English.

use kernel::{Currency, Day, Decimal, Language, Money, Percent, grouped};

/// Keeps a number in one piece.
const NARROW: char = '\u{202f}';

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

/// Said of one language.
#[derive(Clone, Copy)]
pub struct Speech(pub Language);

impl Speech {
    /// `09/03/2026`, `9 Mar 2026`.
    pub fn day(self, day: Day) -> String {
        let english = || format!("{} {} {}", day.0.day(), &self.month_name(day)[..3], day.0.year());
        match self.0 {
            Language::French => format!("{day:#}"),
            Language::English => english(),
        }
    }

    /// A month by its name where the period is one.
    pub fn period(self, from: Day, until: Day) -> String {
        if from == from.first_of_month() && until == from.last_of_month() {
            return self.month(from);
        }
        let (from, until) = (self.day(from), self.day(until));
        self.0
            .choose(format!("du {from} au {until}"), format!("{from} to {until}"))
    }

    pub fn month(self, day: Day) -> String {
        format!("{} {}", self.month_name(day), day.0.year())
    }

    fn month_name(self, day: Day) -> &'static str {
        let index = usize::try_from(day.0.month() - 1).unwrap_or_default();
        let (french, english) = MONTHS[index];
        self.0.choose(french, english)
    }

    /// To the cent: `1 234,50 €`, `€1,234.50`.
    pub fn money(self, money: Money) -> String {
        self.with_currency(&format!("{:.2}", money.posted().amount()), money.currency())
    }

    /// With as many decimals as it has, two at least.
    pub fn price(self, price: Money) -> String {
        let amount = price.amount().normalize();
        let decimals = amount.scale().max(2) as usize;
        self.with_currency(&format!("{amount:.decimals$}"), price.currency())
    }

    fn with_currency(self, plain: &str, currency: Currency) -> String {
        let (sign, plain) = match plain.strip_prefix('-') {
            Some(plain) => ("-", plain),
            None => ("", plain),
        };
        let amount = self.grouped(plain);
        match (self.0, currency == Currency::EUR) {
            (Language::French, true) => format!("{sign}{amount}{NARROW}€"),
            (Language::English, true) => format!("{sign}€{amount}"),
            (Language::French | Language::English, false) => format!("{sign}{amount}{NARROW}{currency}"),
        }
    }

    /// `1 234,5`, `1,234.5`.
    pub fn number(self, number: Decimal) -> String {
        self.grouped(&number.normalize().to_string())
    }

    /// `5,5 %`, `5.5%`.
    pub fn percent(self, percent: Percent) -> String {
        let number = self.number(percent.value());
        self.0.choose(format!("{number}{NARROW}%"), format!("{number}%"))
    }

    /// Thousands stand apart.
    fn grouped(self, plain: &str) -> String {
        let (apart, point) = self.0.choose((NARROW, ','), (',', '.'));
        grouped(plain, apart, point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: Speech = Speech(Language::French);
    const ENGLISH: Speech = Speech(Language::English);

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    fn money(text: &str) -> Money {
        Money::try_new(decimal(text), Currency::EUR).expect("an amount")
    }

    #[test]
    fn both_languages_say_the_period_as_people_do() {
        let (from, until) = (Day::new(2026, 2, 1), Day::new(2026, 2, 28));
        assert_eq!(FRENCH.period(from, until), "février 2026");
        assert_eq!(ENGLISH.period(from, until), "February 2026");
        let half = Day::new(2026, 2, 15);
        assert_eq!(FRENCH.period(from, half), "du 01/02/2026 au 15/02/2026");
        assert_eq!(ENGLISH.period(from, half), "1 Feb 2026 to 15 Feb 2026");
    }

    #[test]
    fn amounts_are_read_at_a_glance_in_both_languages() {
        assert_eq!(
            FRENCH.money(money("1234567.5")),
            "1\u{202f}234\u{202f}567,50\u{202f}€"
        );
        assert_eq!(ENGLISH.money(money("-1234.5")), "-€1,234.50");
        assert_eq!(FRENCH.price(money("33.3333")), "33,3333\u{202f}€");
        assert_eq!(ENGLISH.price(money("90")), "€90.00");
        assert_eq!(FRENCH.number(decimal("-1234.50")), "-1\u{202f}234,5");
        assert_eq!(FRENCH.number(decimal("123")), "123");
        let rate = Percent::try_from(decimal("5.50")).expect("a percent");
        assert_eq!(
            (FRENCH.percent(rate), ENGLISH.percent(rate)),
            ("5,5\u{202f}%".to_owned(), "5.5%".to_owned())
        );
        let dollars = "USD".parse().expect("a currency");
        let dollars = Money::try_new(decimal("5"), dollars).expect("an amount");
        assert_eq!(ENGLISH.money(dollars), "5.00\u{202f}USD");
    }
}
