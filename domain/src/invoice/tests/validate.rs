//! The number, and what the law wants said.

use super::*;

fn with_buyer(buyer: Party) -> ValidateInvoice {
    ValidateInvoice {
        buyer,
        ..validate("F2026-00001")
    }
}

#[test]
fn bi2_a_validated_invoice_has_its_number_and_due_date_and_is_frozen() {
    let issued = issued();
    let InvoiceEvent::InvoiceValidated(validated) = issued.last() else {
        panic!("{:?}", issued.last())
    };
    assert_eq!((validated.issued_on, validated.due_on), (on(3, 10), on(4, 9)));
    assert_eq!(
        (validated.totals.gross, validated.due),
        (eur("1200"), eur("1200"))
    );
    let number = "F2026-00001".to_owned();
    for command in [
        InvoiceCommand::from(validate("F2026-00002")),
        ChangeDraft {
            content: content(vec![line(1, "1", "1", twenty())]),
        }
        .into(),
    ] {
        let number = number.clone();
        issued
            .given()
            .when(command)
            .then_refused(InvoiceRefusal::Frozen { number });
    }
}

#[test]
fn bi2_what_the_law_wants_said_is_there_or_nothing_is_validated() {
    let story = Story::of(draft(vec![line(1, "1", "10", twenty())]));
    let refused = |command, refusal| story.given().when(command).then_refused(refusal);
    let without = |change: fn(&mut Party)| {
        let mut buyer = party("Boulangerie");
        change(&mut buyer);
        with_buyer(buyer)
    };
    refused(
        without(|buyer| buyer.city = String::new()),
        InvoiceRefusal::BuyerAddressMissing,
    );
    refused(
        without(|buyer| buyer.siren = None),
        InvoiceRefusal::BuyerSirenMissing,
    );
    let reversed = line(1, "1", "10", Vat::without(VatCategory::ReverseCharge));
    Story::of(draft(vec![reversed]))
        .given()
        .when(without(|buyer| {
            buyer.country = "DE".to_owned();
            buyer.vat_number = None;
        }))
        .then_refused(InvoiceRefusal::BuyerVatNumberMissing);
}

#[test]
fn bi2_an_exempt_line_names_its_law_and_what_is_out_of_scope_stands_alone() {
    let exempt = || line(1, "1", "10", Vat::without(VatCategory::Exempt));
    Story::of(draft(vec![exempt()]))
        .given()
        .when(validate("F2026-00001"))
        .then_refused(InvoiceRefusal::ExemptionMissing);
    let mut lawful = draft(vec![exempt()]);
    lawful.content.exemption = Some("Article 261 du CGI".to_owned());
    let story = Story::of(lawful).then(validate("F2026-00001"));
    assert_eq!(story.issued().balance, eur("10"));
    let outside = line(2, "1", "10", Vat::without(VatCategory::OutOfScope));
    Story::of(draft(vec![line(1, "1", "10", twenty()), outside]))
        .given()
        .when(validate("F2026-00001"))
        .then_refused(InvoiceRefusal::OutOfScopeAlone);
}

#[test]
fn bi2_what_goes_back_to_the_client_is_no_invoice() {
    let total = eur("-12");
    Story::of(draft(vec![line(1, "-1", "10", twenty())]))
        .given()
        .when(validate("F2026-00001"))
        .then_refused(InvoiceRefusal::TotalNegative { total });
}

fn deposit(net: &str) -> Issued {
    let asked = DraftInvoice {
        invoice: id(DEPOSIT),
        kind: Kind::Deposit,
        ..draft(vec![line(1, "1", net, twenty())])
    };
    Story::of(asked).then(validate("F2026-00001")).issued()
}

fn deduction(deposit: &Issued) -> Deduction {
    let validated = &deposit.validated;
    Deduction {
        invoice: validated.invoice,
        number: validated.number.clone(),
        issued_on: validated.issued_on,
        groups: validated.totals.groups.clone(),
        gross: validated.totals.gross,
    }
}

fn balance_of(net: &str, deductions: Vec<Deduction>) -> (Story, ValidateInvoice) {
    let mut whole = draft(vec![line(1, "1", net, twenty())]);
    whole.content.deducts = vec![id(DEPOSIT)];
    let command = ValidateInvoice {
        deductions,
        ..validate("F2026-00002")
    };
    (Story::of(whole), command)
}

#[test]
fn bi1_deposit_and_balance_meet_the_total() {
    let deposit = deposit("300.01");
    let (story, command) = balance_of("1000.02", vec![deduction(&deposit)]);
    let balance = story.then(command).issued();
    assert_eq!(
        deposit.validated.due.checked_add(balance.balance),
        Ok(balance.validated.totals.gross)
    );
    assert_eq!(balance.validated.totals.gross, eur("1200.02"));
}

#[test]
fn bi1_the_balance_deducts_what_its_draft_names_and_no_more_than_its_total() {
    let (story, command) = balance_of("100", vec![]);
    story
        .given()
        .when(command)
        .then_refused(InvoiceRefusal::DeductionsDisagree);
    let deposit = deposit("100.01");
    let (story, command) = balance_of("100", vec![deduction(&deposit)]);
    let (total, deducted) = (eur("120"), eur("120.01"));
    story
        .given()
        .when(command)
        .then_refused(InvoiceRefusal::DeductsMoreThanTotal { total, deducted });
}

#[test]
fn bi1_a_deposit_is_named_once_and_on_the_invoice_of_the_balance() {
    let naming = |kind, deducts| {
        let mut whole = draft(vec![line(1, "1", "1000", twenty())]);
        whole.content.deducts = deducts;
        DraftInvoice { kind, ..whole }
    };
    let refused = |command, refusal| given::<Invoice>([]).when(command).then_refused(refusal);
    let twice = vec![id(DEPOSIT), id(7), id(DEPOSIT)];
    refused(naming(Kind::Invoice, twice.clone()), InvoiceRefusal::DepositTwice);
    for kind in [Kind::Deposit, Kind::CreditNote { of: id(INVOICE) }] {
        refused(
            naming(kind, vec![id(DEPOSIT)]),
            InvoiceRefusal::OnlyABalanceDeducts,
        );
    }
    let content = naming(Kind::Invoice, twice).content;
    Story::of(naming(Kind::Invoice, vec![id(DEPOSIT)]))
        .given()
        .when(ChangeDraft { content })
        .then_refused(InvoiceRefusal::DepositTwice);
}

#[test]
fn bi1_a_deposit_is_deducted_once() {
    let asked = DraftInvoice {
        kind: Kind::Deposit,
        ..draft(vec![line(1, "1", "100", twenty())])
    };
    let deposit = Story::of(asked).then(validate("F2026-00001"));
    let deduct = |by| DeductDeposit { by: id(by) };
    let deducted = deposit.then(deduct(7));
    deducted.given().when(deduct(7)).then_quiet();
    let number = "F2026-00001".to_owned();
    deducted
        .given()
        .when(deduct(8))
        .then_refused(InvoiceRefusal::AlreadyDeducted { number });
    issued()
        .given()
        .when(deduct(7))
        .then_refused(InvoiceRefusal::NotADeposit);
}
