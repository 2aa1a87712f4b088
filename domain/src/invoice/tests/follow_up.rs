//! Sent, disputed, reminded of: once a level, and what lateness costs by the day.

use super::*;
use crate::invoice::interest::late_interest;

fn remind(level: u8, on: Day) -> RaiseReminder {
    RaiseReminder { level, on }
}

#[test]
fn bi2_it_is_sent_once() {
    let story = issued().then(MarkSent { on: on(3, 11) });
    story.given().when(MarkSent { on: on(3, 12) }).then_quiet();
    assert_eq!(story.issued().sent, Some(on(3, 11)));
}

#[test]
fn bi3_it_goes_by_mail_once_to_each_person_unless_it_is_wanted_again() {
    let mail = |to, day, again| MailInvoice {
        to: id(to),
        on: on(3, day),
        again,
    };
    let mailed = |to, day| {
        InvoiceEvent::from(InvoiceMailed {
            to: id(to),
            on: on(3, day),
        })
    };
    let story = issued().then(mail(7, 11, false));
    assert_eq!(
        story.issued().sent,
        Some(on(3, 11)),
        "sending says that it was sent"
    );
    story.given().when(mail(7, 12, false)).then_quiet();
    story.given().when(mail(7, 12, true)).then([mailed(7, 12)]);
    story.given().when(mail(8, 12, false)).then([mailed(8, 12)]);
    let by_hand = issued().then(MarkSent { on: on(3, 10) });
    by_hand.given().when(mail(7, 12, false)).then([mailed(7, 12)]);
    let draft = Story::of(draft(vec![line(1, "1", "1", twenty())]));
    draft
        .given()
        .when(mail(7, 12, false))
        .then_refused(InvoiceRefusal::NotValidated);
}

#[test]
fn bi4_a_reminder_says_what_is_owed_with_interest_and_indemnity() {
    let story = issued().then(pay(1, "200", on(3, 20))).then(remind(1, on(4, 19)));
    let InvoiceEvent::ReminderRaised(raised) = story.last() else {
        panic!("{:?}", story.last())
    };
    assert_eq!((raised.days_late, raised.balance), (10, eur("1000")));
    assert_eq!(
        raised.interest,
        eur("3.33"),
        "1000 x 12.15 % x 10 / 365 is 3.3288"
    );
    assert_eq!(raised.indemnity, Some(eur("40")));
}

#[test]
fn bi4_a_level_is_raised_once_and_never_after_a_higher_one() {
    let story = issued().then(remind(2, on(4, 30)));
    story.given().when(remind(2, on(5, 1))).then_quiet();
    story.given().when(remind(1, on(5, 1))).then_quiet();
}

#[test]
fn bi4_nothing_reminds_of_what_is_paid_credited_or_disputed() {
    let refused = |story: Story| {
        story
            .given()
            .when(remind(1, on(4, 30)))
            .then_refused(InvoiceRefusal::NothingOwed);
    };
    refused(issued().then(pay(1, "1200", on(3, 20))));
    refused(issued().then(CreditInvoice {
        credit_note: id(CREDIT_NOTE),
        number: "A2026-00001".to_owned(),
        on: on(4, 1),
        totals: issued().issued().validated.totals,
    }));
    let disputed = || {
        issued().then(DisputeInvoice {
            reason: text("Déjà réglé"),
        })
    };
    refused(disputed());
    let outcome = text("Reconnu");
    let settled = disputed().then(SettleDispute { outcome });
    assert!(settled.issued().is_claimable());
}

#[test]
fn bi2_a_dispute_is_about_what_is_owed_and_is_settled_once() {
    let dispute = || DisputeInvoice {
        reason: text("Déjà réglé"),
    };
    let settle = || SettleDispute {
        outcome: text("Reconnu"),
    };
    issued().then(dispute()).given().when(dispute()).then_quiet();
    issued()
        .given()
        .when(settle())
        .then_refused(InvoiceRefusal::NotDisputed);
    issued()
        .then(pay(1, "1200", on(3, 20)))
        .given()
        .when(dispute())
        .then_refused(InvoiceRefusal::NothingOwed);
}

#[test]
fn bi4_each_amount_bears_interest_for_its_own_days() {
    let moved = [(on(5, 9), eur("-700")), (on(4, 19), eur("-300"))];
    let interest = late_interest(eur("1200"), on(4, 9), &moved, percent("10"), on(5, 19));
    // 1200 for 10 days, 900 for 20, 200 for 10: 32 000 euro days.
    assert_eq!(interest, Some(eur("8.77")));
    let early = late_interest(eur("1200"), on(4, 9), &[], percent("10"), on(4, 1));
    assert_eq!(early, Some(eur("0")));
    let paid_before = [(on(4, 1), eur("-1200"))];
    let none = late_interest(eur("1200"), on(4, 9), &paid_before, percent("10"), on(12, 31));
    assert_eq!(none, Some(eur("0")));
}
