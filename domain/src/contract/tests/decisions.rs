//! Right events, says no, stays quiet: for every command.

use super::*;

#[test]
fn a_contract_is_signed_once() {
    given::<Contract>([]).when(sign()).then([signed(sign())]);
    let spaced = SignContract {
        name: " Maintenance ".into(),
        ..sign()
    };
    given::<Contract>([]).when(spaced).then([signed(sign())]);
    running().when(sign()).then_quiet();
    let other = SignContract {
        renewal_notice_days: 60,
        ..sign()
    };
    running().when(other).then_refused(ContractRefusal::AlreadySigned);
    cancelled().when(sign()).then_refused(ContractRefusal::Cancelled);
}

#[test]
fn a_contract_without_a_name_or_with_no_day_is_refused() {
    let unnamed = SignContract {
        name: "  ".into(),
        ..sign()
    };
    given::<Contract>([])
        .when(unnamed)
        .then_refused(ContractRefusal::NameMissing);
    let last_day = Day::new(2025, 12, 31);
    let backwards = SignContract {
        last_day: Some(last_day),
        ..sign()
    };
    let refusal = ContractRefusal::EndsBeforeItStarts {
        first_day: on(1, 1),
        last_day,
    };
    given::<Contract>([]).when(backwards).then_refused(refusal);
}

#[test]
fn a_contract_changes_company_only_while_nothing_was_used() {
    let assign = |used| AssignContract { client: id(2), used };
    running().when(assign(false)).then([ContractAssigned {
        from: client(),
        to: id(2),
    }
    .into()]);
    running()
        .when(assign(true))
        .then_refused(ContractRefusal::AlreadyUsed);
    running()
        .when(AssignContract {
            client: client(),
            used: true,
        })
        .then_quiet();
    ended().when(assign(false)).then_refused(ContractRefusal::Ended);
}

#[test]
fn terms_change_from_a_day_that_has_not_passed() {
    let terms = ContractTerms {
        step: Minutes::new(15),
        ..pack_terms()
    };
    let change = |from| ChangeTerms {
        from,
        terms: terms.clone(),
        today: on(3, 10),
    };
    running().when(change(on(3, 10))).then([TermsChanged {
        from: on(3, 10),
        terms: terms.clone(),
    }
    .into()]);
    let refusal = ContractRefusal::TermsInThePast {
        from: on(3, 9),
        today: on(3, 10),
    };
    running().when(change(on(3, 9))).then_refused(refusal);
    let after_the_end = Day::new(2027, 1, 1);
    let refusal = ContractRefusal::TermsOutsideContract { from: after_the_end };
    running().when(change(after_the_end)).then_refused(refusal);
    let same = ChangeTerms {
        from: on(4, 1),
        terms: pack_terms(),
        today: on(3, 10),
    };
    running().when(same).then_quiet();
}

#[test]
fn a_contract_keeps_its_kind_and_terms_that_cannot_be_are_refused() {
    let change = |terms| ChangeTerms {
        from: on(4, 1),
        terms,
        today: on(3, 10),
    };
    running()
        .when(change(hosting(0)))
        .then_refused(ContractRefusal::KindChanged);
    let step = Minutes::new(-15);
    let refusal = ContractRefusal::StepOutOfRange { step };
    running()
        .when(change(ContractTerms { step, ..pack_terms() }))
        .then_refused(refusal);
}

/// A period is one invoice, and an invoice has one currency. BI1, CT3.
#[test]
fn a_contract_keeps_its_currency() {
    let dollars = Money::try_new(90.into(), "USD".parse().expect("a currency")).expect("an amount");
    let change = ChangeTerms {
        from: on(4, 1),
        terms: ContractTerms::usual(Plan::HourBank, dollars),
        today: on(3, 10),
    };
    let refusal = ContractRefusal::CurrencyChanged {
        currency: Currency::EUR,
    };
    running().when(change).then_refused(refusal);
}

#[test]
fn a_renewal_makes_the_contract_longer() {
    let until = Day::new(2027, 12, 31);
    let renewed = ContractRenewed {
        previous_last_day: on(12, 31),
        last_day: until,
    };
    running().when(RenewContract { until }).then([renewed.into()]);
    running().when(RenewContract { until: on(12, 31) }).then_quiet();
    let refusal = ContractRefusal::RenewalTooShort {
        until: on(6, 30),
        last_day: on(12, 31),
    };
    running()
        .when(RenewContract { until: on(6, 30) })
        .then_refused(refusal);
    open_ended()
        .when(RenewContract { until })
        .then_refused(ContractRefusal::NoLastDay);
}

#[test]
fn the_notice_of_a_renewal_can_be_set() {
    running()
        .when(SetRenewalNotice { days: 60 })
        .then([RenewalNoticeSet { days: 60 }.into()]);
    running().when(SetRenewalNotice { days: 30 }).then_quiet();
    ended()
        .when(SetRenewalNotice { days: 60 })
        .then_refused(ContractRefusal::Ended);
}

#[test]
fn a_contract_names_its_service_policy_or_goes_back_to_the_default() {
    let agree = |policy| AgreeServicePolicy { policy };
    let agreed = |policy| ContractEvent::from(ServicePolicyAgreed { policy });
    let policy = Some(id(8));
    running().when(agree(policy)).then([agreed(policy)]);
    running().when(agree(None)).then_quiet();
    let named = || given::<Contract>([signed(sign()), agreed(policy)]);
    named().when(agree(policy)).then_quiet();
    named().when(agree(None)).then([agreed(None)]);
    ended().when(agree(policy)).then_refused(ContractRefusal::Ended);
}

#[test]
fn a_renewal_is_called_for_once_before_each_last_day() {
    let notice = |today| RaiseRenewalNotice { today };
    let raised = RenewalNoticeRaised {
        last_day: on(12, 31),
        days_left: 30,
    };
    running().when(notice(on(11, 30))).then_quiet();
    running().when(notice(on(12, 1))).then([raised.clone().into()]);
    given::<Contract>([signed(sign()), raised.clone().into()])
        .when(notice(on(12, 2)))
        .then_quiet();
    let last_day = Day::new(2027, 12, 31);
    let renewed = ContractRenewed {
        previous_last_day: on(12, 31),
        last_day,
    };
    given::<Contract>([signed(sign()), raised.into(), renewed.into()])
        .when(notice(last_day))
        .then([RenewalNoticeRaised {
            last_day,
            days_left: 0,
        }
        .into()]);
}

#[test]
fn no_renewal_is_called_for_without_a_last_day_after_it_or_once_ended() {
    let notice = |today| RaiseRenewalNotice { today };
    open_ended().when(notice(on(12, 1))).then_quiet();
    running().when(notice(Day::new(2027, 1, 1))).then_quiet();
    ended().when(notice(on(6, 15))).then_quiet();
    given::<Contract>([])
        .when(notice(on(12, 1)))
        .then_refused(ContractRefusal::NotSigned);
}

#[test]
fn a_contract_ends_on_a_day_of_its_own() {
    let end = |on| EndContract { on, reason: reason() };
    let event = ContractEnded {
        last_day: on(6, 30),
        reason: reason(),
    };
    running().when(end(on(6, 30))).then([event.into()]);
    ended().when(end(on(6, 30))).then_quiet();
    ended().when(end(on(7, 31))).then_refused(ContractRefusal::Ended);
    let (first_day, too_soon) = (on(1, 1), Day::new(2025, 12, 31));
    let refusal = ContractRefusal::EndsBeforeItStarts {
        first_day,
        last_day: too_soon,
    };
    running().when(end(too_soon)).then_refused(refusal);
    let too_late = Day::new(2027, 1, 1);
    let refusal = ContractRefusal::EndsAfterItsLastDay {
        on: too_late,
        last_day: on(12, 31),
    };
    running().when(end(too_late)).then_refused(refusal);
}

#[test]
fn a_contract_is_cancelled_only_while_nothing_was_used() {
    let cancel = |used| CancelContract {
        used,
        reason: reason(),
    };
    running()
        .when(cancel(false))
        .then([ContractCancelled { reason: reason() }.into()]);
    running()
        .when(cancel(true))
        .then_refused(ContractRefusal::AlreadyUsed);
    cancelled().when(cancel(true)).then_quiet();
    given::<Contract>([])
        .when(cancel(false))
        .then_refused(ContractRefusal::NotSigned);
}
