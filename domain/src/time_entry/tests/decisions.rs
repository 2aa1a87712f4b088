//! Right events, says no, stays quiet: for every command.

use super::*;

#[test]
fn time_is_logged_once() {
    nothing().when(log()).then([logged().into()]);
    open().when(log()).then_quiet();
    open()
        .when(LogTime {
            worked: minutes(41),
            ..log()
        })
        .then_refused(TimeEntryRefusal::AlreadyLogged);
    discarded().when(log()).then_refused(TimeEntryRefusal::Discarded);
}

#[test]
fn work_does_not_end_before_it_begins() {
    let backwards = LogTime {
        between: Some(between(60, 59)),
        ..log()
    };
    nothing()
        .when(backwards)
        .then_refused(TimeEntryRefusal::EndsBeforeItBegins);
}

#[test]
fn a_minute_that_has_begun_counts_in_full() {
    let lasting = |seconds| {
        let from = Timestamp::UNIX_EPOCH;
        let until = from + SignedDuration::from_secs(seconds);
        Between { from, until }.minutes()
    };
    assert_eq!([0, 1, 60, 61, 3600].map(lasting), [0, 1, 1, 2, 60].map(minutes),);
}

#[test]
fn work_lies_on_a_day_that_has_come_and_fits_in_it() {
    let date_of_work = Day::new(2026, 3, 11);
    let refusal = TimeEntryRefusal::WorkAhead {
        date_of_work,
        today: today(),
    };
    nothing()
        .when(LogTime {
            date_of_work,
            ..log()
        })
        .then_refused(refusal.clone());
    open()
        .when(CorrectLoggedTime {
            date_of_work,
            ..correct()
        })
        .then_refused(refusal);
    for worked in [minutes(-1), minutes(1441)] {
        let refusal = TimeEntryRefusal::WorkedOutOfRange { worked };
        nothing().when(LogTime { worked, ..log() }).then_refused(refusal);
    }
}

#[test]
fn logged_time_is_corrected_until_it_is_validated() {
    let CorrectLoggedTime {
        ticket,
        worked,
        date_of_work,
        class,
        note,
        ..
    } = correct();
    let corrected = LoggedTimeCorrected {
        entry: log().entry,
        ticket,
        worked,
        date_of_work,
        class,
        note,
    };
    open().when(correct()).then([corrected.clone().into()]);
    given::<TimeEntry>([logged().into(), corrected.into()])
        .when(correct())
        .then_quiet();
    locked().when(correct()).then_refused(TimeEntryRefusal::Locked);
    nothing()
        .when(correct())
        .then_refused(TimeEntryRefusal::NotLogged);
}

#[test]
fn a_validation_locks_the_entry_with_its_value() {
    open().when(validate()).then([validated().into()]);
    locked().when(validate()).then_quiet();
    locked()
        .when(ValidateTime {
            outcome: Valuation::UNCOUNTED,
            ..validate()
        })
        .then_refused(TimeEntryRefusal::Locked);
    discarded()
        .when(validate())
        .then_refused(TimeEntryRefusal::Discarded);
}

#[test]
fn a_validation_whose_numbers_disagree_is_refused() {
    let outcome = Valuation {
        billable: minutes(14),
        ..outcome()
    };
    let (debited, from_bank, billable) = (minutes(45), minutes(30), minutes(14));
    let refusal = TimeEntryRefusal::NumbersDisagree {
        debited,
        from_bank,
        billable,
    };
    open()
        .when(ValidateTime {
            outcome,
            ..validate()
        })
        .then_refused(refusal);
    let elsewhere = Drawn {
        bank: id(7),
        ..drawn()
    };
    let outcome = Valuation {
        drawn: Some(elsewhere),
        ..super::outcome()
    };
    open()
        .when(ValidateTime {
            outcome,
            ..validate()
        })
        .then_refused(TimeEntryRefusal::OtherBank);
}

#[test]
fn a_withdrawn_validation_opens_the_entry_again() {
    locked().when(withdraw()).then([withdrawn().into()]);
    open()
        .when(withdraw())
        .then_refused(TimeEntryRefusal::NotValidated);
    nothing()
        .when(withdraw())
        .then_refused(TimeEntryRefusal::NotLogged);
    let reopened = given::<TimeEntry>([logged().into(), validated().into(), withdrawn().into()]);
    assert_eq!(reopened.state(), open().state());
}

#[test]
fn time_is_discarded_while_it_is_not_validated() {
    open().when(discard()).then([TimeDiscarded {
        entry: log().entry,
        reason: discard().reason,
    }
    .into()]);
    discarded().when(discard()).then_quiet();
    locked().when(discard()).then_refused(TimeEntryRefusal::Locked);
    nothing()
        .when(discard())
        .then_refused(TimeEntryRefusal::NotLogged);
}

#[test]
fn bi1_an_entry_is_billed_on_one_invoice_at_most() {
    let bill = |invoice| BillTime {
        invoice: id::<InvoiceId>(invoice),
    };
    let lift = |invoice| LiftBilling {
        invoice: id::<InvoiceId>(invoice),
    };
    let (entry, invoice) = (log().entry, id::<InvoiceId>(7));
    let billed = || TimeEntryEvent::from(TimeBilled { entry, invoice });
    locked().when(bill(7)).then([billed()]);
    let on_one = || given::<TimeEntry>([logged().into(), validated().into(), billed()]);
    on_one().when(bill(7)).then_quiet();
    on_one().when(bill(8)).then_refused(TimeEntryRefusal::Billed);
    on_one().when(withdraw()).then_refused(TimeEntryRefusal::Billed);
    on_one().when(lift(8)).then_quiet();
    on_one()
        .when(lift(7))
        .then([BillingLifted { entry, invoice }.into()]);
}

#[test]
fn bi1_what_nobody_pays_for_is_not_billed() {
    let bill = BillTime {
        invoice: id::<InvoiceId>(7),
    };
    nothing()
        .when(bill.clone())
        .then_refused(TimeEntryRefusal::NotLogged);
    open()
        .when(bill.clone())
        .then_refused(TimeEntryRefusal::NothingToBill);
    discarded()
        .when(bill.clone())
        .then_refused(TimeEntryRefusal::Discarded);
    let uncounted = TimeValidated {
        outcome: Valuation::UNCOUNTED,
        ..validated()
    };
    given::<TimeEntry>([logged().into(), uncounted.into()])
        .when(bill)
        .then_refused(TimeEntryRefusal::NothingToBill);
}
