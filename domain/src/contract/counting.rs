//! From time worked to time debited and time billed (HB1): the minimum, then the multiplier of the class,
//! then up to the whole step. Zero stays zero, and what is not counted counts for nothing.

use super::terms::{ContractTerms, Treatment};
use kernel::{Minutes, TimeClass};

/// Three numbers, each with its reason. At most one of the last two is above zero; a bank that lacks hours
/// may move some of `debited` to the bill afterwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counted {
    pub worked: Minutes,
    /// To take from the bank.
    pub debited: Minutes,
    /// To bill without asking the bank.
    pub billed: Minutes,
}

/// `None` when the time is below zero or more than can be counted.
pub fn debit_minutes(worked: Minutes, class: TimeClass, terms: &ContractTerms) -> Option<Counted> {
    if worked.is_negative() {
        return None;
    }
    let nothing = Counted {
        worked,
        debited: Minutes::ZERO,
        billed: Minutes::ZERO,
    };
    let rule = terms.classes.rule(class);
    match rule.treatment {
        Treatment::Debited => Some(Counted {
            debited: count(worked, rule.percent, terms)?,
            ..nothing
        }),
        Treatment::Billed => Some(Counted {
            billed: count(worked, rule.percent, terms)?,
            ..nothing
        }),
        Treatment::Uncounted => Some(nothing),
    }
}

fn count(worked: Minutes, percent: i64, terms: &ContractTerms) -> Option<Minutes> {
    if worked.is_zero() {
        return Some(Minutes::ZERO);
    }
    worked
        .max(terms.minimum)
        .percent_rounded_up(percent)?
        .rounded_up_to(terms.step)
}
