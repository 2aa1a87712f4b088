//! HB4: the same facts are the same bytes; sums meet; nothing that somebody wrote breaks it or acts in it.

use super::*;
use crate::Logo;
use serde_json::Value;

fn head() -> Letterhead {
    Letterhead {
        agency: "Atelier Nord".to_owned(),
        colour: "#7f1d1d".to_owned(),
        logo: None,
    }
}

fn choices(by: Grouping) -> Choices {
    Choices {
        language: Language::French,
        by,
        people: true,
        tickets: true,
    }
}

fn printer() -> TicketName {
    TicketName {
        number: 12,
        subject: Some("Imprimante en panne".to_owned()),
    }
}

fn line(day: i8, ticket: Option<TicketName>, by: &str, minutes: (i64, i64, i64)) -> WorkLine {
    WorkLine {
        day: Day::new(2026, 10, day),
        ticket,
        by: Some(by.to_owned()),
        note: Some("Remplacement du four, puis essais.".to_owned()),
        worked: Minutes::new(minutes.0),
        debited: Minutes::new(minutes.1),
        billable: Minutes::new(minutes.2),
    }
}

fn october() -> Activity {
    Activity {
        company: "Boulangerie Martin".to_owned(),
        from: Day::new(2026, 10, 1),
        until: Day::new(2026, 10, 31),
        banks: vec![BankMoves {
            name: Some("Maintenance 2026".to_owned()),
            before: Minutes::hours(10),
            credited: Minutes::hours(20),
            debited: Minutes::new(-95),
            otherwise: Minutes::new(-5),
            after: Minutes::new(1700),
        }],
        work: vec![
            line(2, Some(printer()), "Inès Moreau", (30, 45, 0)),
            line(9, None, "Karim Benali", (50, 50, 0)),
            line(12, Some(printer()), "Karim Benali", (20, 0, 20)),
        ],
        tickets: vec![TicketLine {
            name: printer(),
            opened: Day::new(2026, 10, 1),
            resolved: None,
        }],
    }
}

fn facts(by: Grouping) -> Value {
    serde_json::to_value(Facts::of(&october(), choices(by))).unwrap()
}

fn pdf_of(activity_of: &Activity, head: &Letterhead) -> Vec<u8> {
    let pdf = activity(activity_of, choices(Grouping::Ticket), head).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    pdf
}

#[test]
fn work_stands_together_as_wanted_and_every_sum_is_of_its_lines() {
    let by_ticket = facts(Grouping::Ticket);
    assert_eq!(by_ticket["period"], "octobre 2026");
    assert_eq!(
        by_ticket["summary"],
        serde_json::json!(["1 h 40", "1 h 35", "0 h 20", "28 h 20"])
    );
    let groups = by_ticket["groups"].as_array().unwrap();
    let titles: Vec<_> = groups.iter().map(|group| &group["title"]).collect();
    assert_eq!(titles, ["#12 Imprimante en panne", "Hors demande"]);
    assert_eq!(groups[0]["sums"]["worked"], "0 h 50");
    assert_eq!(groups[0]["lines"][1]["day"], "12/10/2026");
    let by_person = facts(Grouping::Person);
    assert_eq!(by_person["groups"][1]["title"], "Karim Benali");
    assert_eq!(
        by_person["groups"][1]["lines"][1]["about"],
        "#12 Imprimante en panne"
    );
    assert_eq!(by_person["people"], false, "it is said by the group");
    let by_month = facts(Grouping::Month);
    assert_eq!(by_month["groups"].as_array().unwrap().len(), 1);
    assert_eq!(by_month["groups"][0]["sums"], by_ticket["total"]);
}

#[test]
fn the_same_facts_are_the_same_bytes() {
    let first = pdf_of(&october(), &head());
    assert!(first == pdf_of(&october(), &head()));
    let mut other = october();
    other.work[0].note = Some("Autre chose".to_owned());
    assert!(first != pdf_of(&other, &head()));
}

#[test]
fn what_somebody_wrote_is_text_whatever_it_looks_like() {
    let hostile = [
        "#panic(\"x\")",
        "$ #read(\"/etc/passwd\") $ = * _ ` \\ ] } <a> @b // /* \"",
        "数字 🎉 \u{202e}abc\u{0}\u{7} e\u{301} \u{feff}",
        "",
        "\n\n\n",
        &"x".repeat(5_000),
    ];
    for text in hostile {
        let mut report = october();
        report.company = text.to_owned();
        report.work[0].note = Some(text.to_owned());
        report.work[1].by = Some(text.to_owned());
        report.tickets[0].name.subject = Some(text.to_owned());
        report.banks[0].name = Some(text.to_owned());
        pdf_of(&report, &head());
    }
}

#[test]
fn nothing_done_is_a_report_too_and_so_are_a_thousand_lines() {
    let mut report = october();
    report.work.clear();
    report.banks.clear();
    report.tickets.clear();
    pdf_of(&report, &head());
    report.work = (0..1000)
        .map(|number| {
            let ticket = TicketName {
                number: number / 10,
                subject: None,
            };
            line(
                1 + i8::try_from(number % 28).unwrap(),
                Some(ticket),
                "Inès",
                (5, 5, 0),
            )
        })
        .collect();
    pdf_of(&report, &head());
}

#[test]
fn a_logo_that_is_no_picture_is_left_out() {
    let broken = Letterhead {
        logo: Some(Logo(b"no picture".to_vec())),
        ..head()
    };
    pdf_of(&october(), &broken);
}
