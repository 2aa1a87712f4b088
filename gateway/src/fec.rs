//! The file of accounting entries (fichier des écritures comptables) that French tax law asks for: 18 columns in their
//! order, between tabs, days as 20260310 and amounts with a comma (article A47 A-1 of the book of tax procedures).

use kernel::{Day, Zone};
use projections::invoice::fec::FecLine;
use rust_decimal::Decimal;
use std::fmt::Write;

pub const COLUMNS: [&str; 18] = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
];

/// With the SIREN of the company and the last day of its year.
pub fn name(siren: Option<&str>, until: Day) -> String {
    format!("{}FEC{}.txt", siren.unwrap_or("000000000"), day(until))
}

/// The day of recording is in the agency's zone.
pub fn written(lines: &[FecLine], zone: &Zone) -> String {
    let mut text = COLUMNS.join("\t");
    text.push_str("\r\n");
    for line in lines {
        let _ = write!(
            text,
            "{}\r\n",
            columns(line, zone).map(|value| clean(&value)).join("\t")
        );
    }
    text
}

fn columns(line: &FecLine, zone: &Zone) -> [String; 18] {
    let (auxiliary, auxiliary_label) = auxiliary(line);
    [
        line.ledger.clone(),
        line.ledger_label.clone(),
        line.entry.to_string(),
        day(line.on_day),
        line.account.clone(),
        line.account_label.clone(),
        auxiliary,
        auxiliary_label.clone(),
        line.piece.clone(),
        day(line.piece_on),
        format!("{} {}", line.piece, label(line)),
        amount(line.debit),
        amount(line.credit),
        String::new(),
        String::new(),
        day(zone.day_of(line.recorded_at)),
        String::new(),
        String::new(),
    ]
}

/// On customers' accounts alone: the client's number in the agency's books, or the beginning of its id.
fn auxiliary(line: &FecLine) -> (String, String) {
    let Some(client) = line.client else {
        return (String::new(), String::new());
    };
    let short = || client.simple().to_string().chars().take(12).collect();
    let number = line.client_number.clone().unwrap_or_else(short);
    let name = line.client_name.clone().unwrap_or_else(|| number.clone());
    (number, name)
}

fn label(line: &FecLine) -> &str {
    line.client_name.as_deref().unwrap_or(&line.account_label)
}

fn day(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.0.year(), day.0.month(), day.0.day())
}

fn amount(amount: Decimal) -> String {
    format!("{amount:.2}").replace('.', ",")
}

/// Nothing in a value looks like the end of it.
fn clean(value: &str) -> String {
    let spaced = value.replace(|sign: char| sign.is_control() || sign == '|', " ");
    spaced.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn line() -> FecLine {
        FecLine {
            entry: 7,
            ledger: "VE".to_owned(),
            ledger_label: "Ventes".to_owned(),
            on_day: Day::new(2026, 3, 10),
            piece: "F2026-00001".to_owned(),
            piece_on: Day::new(2026, 3, 10),
            account: "411000".to_owned(),
            account_label: "Clients".to_owned(),
            client: Some(Uuid::from_u128(1)),
            client_number: Some("C0042".to_owned()),
            client_name: Some("Boulangerie\tMartin\r\n& fils".to_owned()),
            debit: Decimal::new(120_000, 2),
            credit: Decimal::ZERO,
            currency: "EUR".to_owned(),
            recorded_at: "2026-03-10T23:30:00Z".parse().expect("an instant"),
        }
    }

    fn fields(line: FecLine) -> Vec<String> {
        let zone = "Europe/Paris".parse().expect("a zone");
        let text = written(&[line], &zone);
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some(COLUMNS.join("\t").as_str()));
        let fields = lines.next().expect("a line").split('\t').map(str::to_owned);
        fields.collect()
    }

    #[test]
    fn au3_a_line_has_eighteen_columns_whatever_a_name_contains() {
        let fields = fields(line());
        assert_eq!(fields.len(), 18);
        assert_eq!(fields[6..8], ["C0042", "Boulangerie Martin  & fils"]);
        assert_eq!(fields[10], "F2026-00001 Boulangerie Martin  & fils");
    }

    #[test]
    fn au3_days_amounts_and_the_day_of_recording_are_as_the_law_wants_them() {
        let fields = fields(line());
        assert_eq!(
            (fields[3].as_str(), fields[15].as_str()),
            ("20260310", "20260311")
        );
        assert_eq!((fields[11].as_str(), fields[12].as_str()), ("1200,00", "0,00"));
        assert_eq!(
            name(Some("732829320"), Day::new(2026, 12, 31)),
            "732829320FEC20261231.txt"
        );
    }

    #[test]
    fn au3_an_auxiliary_account_stands_on_customers_accounts_alone() {
        let sold = FecLine {
            client: None,
            client_number: None,
            client_name: None,
            ..line()
        };
        assert_eq!(fields(sold)[6..8], ["", ""]);
        let unnumbered = FecLine {
            client_number: None,
            ..line()
        };
        assert_eq!(fields(unnumbered)[6], "000000000000");
    }
}
