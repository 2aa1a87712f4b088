//! Deposits, the balance that takes them off, credits, payments and refunds, all together: they meet the total to the cent,
//! whatever is asked for and whatever is refused.

use super::*;
use kernel::PaymentId;
use proptest::prelude::*;

const RATES: [&str; 3] = ["20", "5.5", "2.1"];
const NOTES: u128 = 1_000;
const MONEY: u128 = 10_000;

/// Cents before tax, at one of the rates.
type Drawn = (i128, usize);

fn lines(drawn: &[Drawn]) -> Vec<Line> {
    let line_of = |(at, (cents, rate)): (usize, &Drawn)| Line {
        price: Money::of_cents(*cents, Currency::EUR).expect("an amount"),
        ..line(at as u128, "1", "1", Vat::standard(percent(RATES[*rate])))
    };
    drawn.iter().enumerate().map(line_of).collect()
}

fn deposit(number: u128, drawn: Drawn) -> Story {
    let asked = DraftInvoice {
        invoice: id(NOTES - 1 - number),
        kind: Kind::Deposit,
        ..draft(lines(&[drawn]))
    };
    Story::of(asked).then(validate("F2026-00001"))
}

fn deduction(deposit: &Story) -> Deduction {
    let validated = deposit.issued().validated;
    Deduction {
        invoice: validated.invoice,
        number: validated.number,
        issued_on: validated.issued_on,
        groups: validated.totals.groups,
        gross: validated.totals.gross,
    }
}

/// Everything in full, less the deposits. None where they exceed it.
fn balance(drawn: &[Drawn], deposits: &[Story]) -> Option<Story> {
    let deductions: Vec<Deduction> = deposits.iter().map(deduction).collect();
    let mut whole = draft(lines(drawn));
    whole.content.deducts = deductions.iter().map(|deduction| deduction.invoice).collect();
    let story = Story::of(whole);
    let command = ValidateInvoice {
        deductions,
        ..validate("F2026-00009")
    };
    Invoice::decide(&Invoice::fold(&story.0), &command.clone().into()).ok()?;
    Some(story.then(command))
}

/// What may happen to one of the documents.
#[derive(Clone, Debug)]
enum Step {
    Pay(i128),
    /// Of one of its payments, or of a deposit's.
    Refund(prop::sample::Index, i128),
    /// So many cents of one line.
    Credit(prop::sample::Index, i128),
}

fn steps() -> impl Strategy<Value = Vec<(prop::sample::Index, Step)>> {
    let index = any::<prop::sample::Index>;
    let step = prop_oneof![
        3 => (1..40_000i128).prop_map(Step::Pay),
        2 => (index(), 1..20_000i128).prop_map(|(which, cents)| Step::Refund(which, cents)),
        2 => (index(), 1..20_000i128).prop_map(|(which, cents)| Step::Credit(which, cents)),
    ];
    prop::collection::vec((index(), step), 0..40)
}

/// Every payment that any of them got, with what is left of it where it is.
fn payments(stories: &[Story]) -> Vec<(PaymentId, Money)> {
    let of = |story: &Story| {
        let payments = story.issued().payments.into_iter();
        let left = payments.map(|(id, payment)| {
            let left = payment.amount.checked_sub(payment.refunded);
            (id, left.expect("one currency"))
        });
        left.collect::<Vec<_>>()
    };
    stories.iter().flat_map(of).collect()
}

/// What went back of this payment here.
fn given_back(story: &Story, payment: PaymentId) -> Money {
    let refunds = story.issued().refunds.into_values();
    let of_it = refunds.filter(|refund| refund.payment == payment);
    let cents = of_it.map(|refund| refund.amount.cents()).sum();
    Money::of_cents(cents, Currency::EUR).expect("an amount")
}

fn credit_note(story: &Story, which: &prop::sample::Index, cents: i128, number: u128) -> CreditInvoice {
    let issued = story.issued();
    let taken = which.get(&issued.validated.content.lines).clone();
    let taken = Line {
        price: Money::of_cents(cents, Currency::EUR).expect("an amount"),
        ..taken
    };
    let amounts = content(vec![taken.clone()])
        .amounts(Currency::EUR)
        .expect("amounts");
    let totals = totals::beyond(&issued.credited, &[taken], &amounts, Currency::EUR);
    CreditInvoice {
        credit_note: id(NOTES + number),
        number: "A2026-00001".to_owned(),
        on: on(4, 1),
        totals: totals.expect("totals"),
    }
}

fn command(stories: &[Story], at: usize, number: u128, step: &Step) -> Option<InvoiceCommand> {
    let amount = |cents| Money::of_cents(cents, Currency::EUR).expect("an amount");
    Some(match step {
        Step::Pay(cents) => RecordPayment {
            payment: id(MONEY + number),
            amount: amount(*cents),
            ..pay(1, "1", on(4, 1))
        }
        .into(),
        Step::Credit(which, cents) => credit_note(&stories[at], which, *cents, number).into(),
        Step::Refund(which, cents) => {
            let known = payments(stories);
            let (payment, left) = *known.get(which.index(known.len().max(1)))?;
            let is_balance = at + 1 == stories.len();
            RefundPayment {
                refund: id(2 * MONEY + number),
                payment,
                of_deposit: is_balance.then_some(left),
                given_back: (!is_balance).then(|| given_back(&stories[stories.len() - 1], payment)),
                amount: amount(*cents),
                on: on(5, 1),
                means: Means::Transfer,
                reason: text("Trop payé"),
                today: on(12, 31),
            }
            .into()
        }
    })
}

/// What the events of one document say was moved: paid, given back, credited.
fn moved(story: &Story) -> [i128; 3] {
    let mut sums = [0; 3];
    for event in &story.0 {
        match event {
            InvoiceEvent::PaymentRecorded(event) => sums[0] += event.amount.cents(),
            InvoiceEvent::PaymentRefunded(event) => sums[1] += event.amount.cents(),
            InvoiceEvent::InvoiceCredited(event) => sums[2] += event.totals.gross.cents(),
            _ => {}
        }
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn bi2_deposits_balance_credits_and_payments_always_meet_the_total(
        whole in prop::collection::vec((1..90_000i128, 0..RATES.len()), 1..6),
        asked in prop::collection::vec((1..20_000i128, 0..RATES.len()), 0..3),
        steps in steps(),
    ) {
        let deposits: Vec<Story> = (0..).zip(asked).map(|(number, drawn)| deposit(number, drawn)).collect();
        let Some(balance) = balance(&whole, &deposits) else {
            return Ok(()); // deposits of more than the whole are refused
        };
        let due = |story: &Story| story.issued().validated.due.cents();
        let total = balance.issued().validated.totals.gross.cents();
        prop_assert_eq!(deposits.iter().map(due).sum::<i128>() + due(&balance), total);
        let by = balance.issued().validated.invoice;
        let mut stories: Vec<Story> = deposits.into_iter().map(|deposit| deposit.then(DeductDeposit { by })).collect();
        stories.push(balance);
        for (number, (which, step)) in (0..).zip(steps) {
            let at = which.index(stories.len());
            let Some(command) = command(&stories, at, number, &step) else { continue };
            let story = &stories[at];
            if let Ok(events) = Invoice::decide(&Invoice::fold(&story.0), &command) {
                stories[at].0.extend(events);
            }
            let mut owed_in_all = 0;
            for story in &stories {
                let [paid, refunded, credited] = moved(story);
                let issued = story.issued();
                prop_assert_eq!(issued.balance.cents(), due(story) - paid + refunded - credited);
                prop_assert!(credited <= issued.validated.totals.gross.cents());
                owed_in_all += issued.balance.cents();
            }
            let sums = stories.iter().map(moved).fold([0; 3], |sum, one| {
                [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]]
            });
            prop_assert_eq!(owed_in_all, total - sums[0] + sums[1] - sums[2]);
            for payment in stories.iter().flat_map(|story| story.issued().payments) {
                let back: i128 = stories.iter().map(|story| given_back(story, payment.0).cents()).sum();
                prop_assert!(back <= payment.1.amount.cents(), "the same money went back twice");
            }
        }
        // What is owed at the end is paid, and what is left below zero goes back: nothing remains anywhere.
        settle(&mut stories);
        for story in &stories {
            prop_assert_eq!(story.issued().balance, eur("0"));
        }
    }
}

fn settle(stories: &mut [Story]) {
    for (at, story) in stories.iter_mut().enumerate() {
        let owed = story.issued().balance;
        if owed.is_positive() {
            let all = RecordPayment {
                payment: id(3 * MONEY + at as u128),
                amount: owed,
                ..pay(1, "1", on(6, 1))
            };
            let paid = allowed(story, &all.into());
            story.0.extend(paid);
        }
    }
    give_back(stories);
}

/// From payments of its own first, then from those of the deposits.
fn give_back(stories: &mut [Story]) {
    let last = stories.len() - 1;
    let known = payments(stories);
    for (number, (payment, left)) in (0..).zip(known) {
        let issued = stories[last].issued();
        let gone = given_back(&stories[last], payment).cents();
        let is_own = issued.payments.contains_key(&payment);
        let still = left.cents() - if is_own { 0 } else { gone };
        let cents = still.min(-issued.balance.cents());
        if cents <= 0 {
            continue;
        }
        let back = RefundPayment {
            refund: id(4 * MONEY + number),
            payment,
            of_deposit: Some(left),
            given_back: None,
            amount: Money::of_cents(cents, Currency::EUR).expect("an amount"),
            on: on(6, 2),
            means: Means::Transfer,
            reason: text("Avoir"),
            today: on(12, 31),
        };
        let events = Invoice::decide(&Invoice::fold(&stories[last].0), &back.into());
        stories[last].0.extend(events.unwrap_or_default());
    }
}

fn allowed(story: &Story, command: &InvoiceCommand) -> Vec<InvoiceEvent> {
    Invoice::decide(&Invoice::fold(&story.0), command).expect("an allowed command")
}
