//! That every event has its sentence, and what sentences make of values.

use super::*;
use domain::{
    Decider, Event,
    account::{Account, MailAddress, Roster},
    alert_rule::AlertRule,
    answer_template::AnswerTemplate,
    audit::Act,
    calendar::NamedCalendar,
    client::{Client, Family},
    contract::Contract,
    file::File,
    hour_bank::HourBank,
    invoice::Invoice,
    machine::Machine,
    mail::{Mail, Mailbox},
    maintenance::Maintenance,
    notice::Notices,
    numbering::Numbering,
    reading::Reading,
    register::Register,
    seller::Seller,
    service_policy::{DefaultPolicy, ServicePolicy},
    supplier_invoice::SupplierInvoice,
    team::Teams,
    tenant::Tenant,
    ticket::Ticket,
    ticket_view::TicketView,
    time_entry::TimeEntry,
    timer::Timer,
    workload::Workload,
};
use std::{collections::BTreeSet, fs, path::Path};

fn types_of<D: Decider>() -> impl Iterator<Item = &'static str> {
    D::Event::TYPES.iter().map(|(name, _)| *name)
}

#[test]
fn every_event_has_its_words_once() {
    let all: BTreeSet<&str> = types_of::<Account>()
        .chain(types_of::<MailAddress>())
        .chain(types_of::<AlertRule>())
        .chain(types_of::<AnswerTemplate>())
        .chain(types_of::<TicketView>())
        .chain(types_of::<Act>())
        .chain(types_of::<Roster>())
        .chain(types_of::<Machine>())
        .chain(types_of::<Maintenance>())
        .chain(types_of::<Mail>())
        .chain(types_of::<Mailbox>())
        .chain(types_of::<Notices>())
        .chain(types_of::<NamedCalendar>())
        .chain(types_of::<Client>())
        .chain(types_of::<Family>())
        .chain(types_of::<Contract>())
        .chain(types_of::<File>())
        .chain(types_of::<HourBank>())
        .chain(types_of::<Invoice>())
        .chain(types_of::<Register>())
        .chain(types_of::<Seller>())
        .chain(types_of::<SupplierInvoice>())
        .chain(types_of::<ServicePolicy>())
        .chain(types_of::<DefaultPolicy>())
        .chain(types_of::<Numbering>())
        .chain(types_of::<Reading>())
        .chain(types_of::<Teams>())
        .chain(types_of::<Tenant>())
        .chain(types_of::<Ticket>())
        .chain(types_of::<TimeEntry>())
        .chain(types_of::<Timer>())
        .chain(types_of::<Workload>())
        .collect();
    let worded: BTreeSet<&str> = WORDS.iter().map(|(event_type, ..)| *event_type).collect();
    assert_eq!(worded, all, "an event, and its line in words.rs");
    assert_eq!(worded.len(), WORDS.len(), "a line stands twice");
}

/// On the golden file of each event: every value that a sentence names is there, in both languages.
#[test]
fn every_sentence_finds_its_values() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/events");
    let mut read = BTreeSet::new();
    for folder in fs::read_dir(golden).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let payload: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let event_type = payload.as_object().unwrap().keys().next().unwrap().clone();
            for language in [Language::French, Language::English] {
                let told = sentence(&event_type, &payload, language).unwrap();
                assert!(!told.contains(['—', '{', '}']), "{}: {told}", path.display());
            }
            read.insert(event_type);
        }
    }
    assert_eq!(read.len(), WORDS.len());
}

#[test]
fn values_are_told_as_people_read_them_and_the_forgotten_stay_forgotten() {
    let subject = uuid::Uuid::nil();
    let payload = serde_json::json!({ "contract.ended": {
        "last_day": "2026-09-30", "reason": { "forgotten": { "subject": subject } } } });
    let told = |language| sentence("contract.ended", &payload, language);
    assert_eq!(
        told(Language::French).as_deref(),
        Some("Contrat terminé au 30/09/2026 : (oublié)")
    );
    assert_eq!(
        told(Language::English).as_deref(),
        Some("Contract ended on 2026-09-30: (forgotten)")
    );
    assert_eq!(sentence("a.later_one", &payload, Language::French), None);
}

#[test]
fn au2_amounts_are_told_as_pages_write_them() {
    let euros = |amount: &str| serde_json::json!({ "amount": amount, "currency": "EUR" });
    let payload = serde_json::json!({ "invoice.payment_recorded": {
        "amount": euros("1288"), "received_on": "2026-09-30", "balance_after": euros("0.5") } });
    let told = |language| sentence("invoice.payment_recorded", &payload, language);
    assert_eq!(
        told(Language::French).as_deref(),
        Some("Règlement de 1\u{202f}288,00\u{202f}€ du 30/09/2026 ; reste 0,50\u{202f}€.")
    );
    assert_eq!(
        told(Language::English).as_deref(),
        Some("Payment of €1,288.00 on 2026-09-30; €0.50 left.")
    );
}
