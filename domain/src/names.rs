//! Names that are frozen: each begins with its feature and stands once. A name that is written twice or
//! under another feature would be read as another fact.

use crate::{
    Decider, Event, account, alert_rule, answer_template, audit, calendar, client, contract, file, hour_bank,
    invoice, machine, mail, maintenance, notice, numbering, reading, register, seller, service_policy,
    supplier_invoice, team, tenant, ticket, ticket_view, time_entry, timer, workload,
};
use std::collections::BTreeSet;

fn events_of<D: Decider>() -> impl Iterator<Item = (&'static str, &'static str)> {
    <D::Event as Event>::TYPES
        .iter()
        .map(|(name, _)| (D::NAME, *name))
}

fn stand_once_under_their_feature(names: impl IntoIterator<Item = (&'static str, &'static str)>) {
    let mut seen = BTreeSet::new();
    for (feature, name) in names {
        assert_eq!(
            name.split_once('.').map(|(first, _)| first),
            Some(feature),
            "{name}"
        );
        assert!(seen.insert(name), "{name} stands twice");
    }
}

#[test]
fn events_stand_once_under_their_feature() {
    let all = events_of::<account::Account>()
        .chain(events_of::<account::MailAddress>())
        .chain(events_of::<account::Roster>())
        .chain(events_of::<alert_rule::AlertRule>())
        .chain(events_of::<answer_template::AnswerTemplate>())
        .chain(events_of::<audit::Act>())
        .chain(events_of::<calendar::NamedCalendar>())
        .chain(events_of::<client::Client>())
        .chain(events_of::<client::Family>())
        .chain(events_of::<contract::Contract>())
        .chain(events_of::<file::File>())
        .chain(events_of::<hour_bank::HourBank>())
        .chain(events_of::<invoice::Invoice>())
        .chain(events_of::<machine::Machine>())
        .chain(events_of::<maintenance::Maintenance>())
        .chain(events_of::<mail::Mail>())
        .chain(events_of::<mail::Mailbox>())
        .chain(events_of::<notice::Notices>())
        .chain(events_of::<numbering::Numbering>())
        .chain(events_of::<reading::Reading>())
        .chain(events_of::<register::Register>())
        .chain(events_of::<seller::Seller>())
        .chain(events_of::<service_policy::DefaultPolicy>())
        .chain(events_of::<service_policy::ServicePolicy>())
        .chain(events_of::<supplier_invoice::SupplierInvoice>())
        .chain(events_of::<team::Teams>())
        .chain(events_of::<tenant::Tenant>())
        .chain(events_of::<ticket::Ticket>())
        .chain(events_of::<ticket_view::TicketView>())
        .chain(events_of::<time_entry::TimeEntry>())
        .chain(events_of::<timer::Timer>())
        .chain(events_of::<workload::Workload>());
    stand_once_under_their_feature(all);
}

#[test]
fn refusals_stand_once_under_their_feature() {
    let all = [
        ("account", account::AccountRefusal::CODES),
        ("account", account::MailAddressRefusal::CODES),
        ("alert_rule", alert_rule::AlertRuleRefusal::CODES),
        ("answer_template", answer_template::AnswerTemplateRefusal::CODES),
        ("calendar", calendar::CalendarRefusal::CODES),
        ("client", client::ClientRefusal::CODES),
        ("client", client::FamilyRefusal::CODES),
        ("contract", contract::ContractRefusal::CODES),
        ("file", file::FileRefusal::CODES),
        ("hour_bank", hour_bank::HourBankRefusal::CODES),
        ("hour_bank", hour_bank::SharingRefusal::CODES),
        ("invoice", invoice::InvoiceRefusal::CODES),
        ("machine", machine::MachineRefusal::CODES),
        ("maintenance", maintenance::MaintenanceRefusal::CODES),
        ("mail", mail::MailRefusal::CODES),
        ("mail", mail::MailboxRefusal::CODES),
        ("notice", notice::NoticeRefusal::CODES),
        ("numbering", numbering::NumberingRefusal::CODES),
        ("register", register::RegisterRefusal::CODES),
        ("seller", seller::SellerRefusal::CODES),
        ("service_policy", service_policy::ServicePolicyRefusal::CODES),
        (
            "supplier_invoice",
            supplier_invoice::SupplierInvoiceRefusal::CODES,
        ),
        ("supplier_invoice", supplier_invoice::Unreadable::CODES),
        ("team", team::TeamRefusal::CODES),
        ("tenant", tenant::TenantRefusal::CODES),
        ("ticket", ticket::TicketRefusal::CODES),
        ("ticket_view", ticket_view::TicketViewRefusal::CODES),
        ("time_entry", time_entry::TimeEntryRefusal::CODES),
        ("time_entry", time_entry::SurroundingsRefusal::CODES),
        ("timer", timer::TimerRefusal::CODES),
    ];
    let codes = all
        .into_iter()
        .flat_map(|(feature, codes)| codes.iter().map(move |code| (feature, *code)));
    stand_once_under_their_feature(codes);
}

#[test]
fn a_refusal_says_what_to_do_in_both_languages_with_its_values() {
    use hour_bank::HourBankRefusal;
    use kernel::{Day, Language, Minutes, Refusal};
    let short = HourBankRefusal::NotEnoughHours {
        asked: Minutes::new(100),
        left: Minutes::new(60),
    };
    let told = "Il faut 1 h 40 et il reste 1 h 00 pour cette date : créditez un pack ou changez le contrat.";
    assert_eq!(short.message(Language::French), told);
    assert_eq!(
        (short.code(), short.field()),
        ("hour_bank.not_enough_hours", Some("worked"))
    );
    let ended = HourBankRefusal::LotHasExpired {
        last_day: Day::new(2026, 3, 31),
    };
    assert!(ended.message(Language::French).contains("31/03/2026"));
    assert!(ended.message(Language::English).contains("2026-03-31"));
}
