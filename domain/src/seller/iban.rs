//! The number of a bank account: its key catches a digit that was typed wrong.

use super::refusal::SellerRefusal;

/// Without spaces, in capitals.
pub fn checked(typed: &str) -> Result<String, SellerRefusal> {
    let iban: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let iban = iban.to_uppercase();
    let well_formed =
        (15..=34).contains(&iban.len()) && iban.bytes().all(|sign| sign.is_ascii_alphanumeric());
    if well_formed && remainder(&iban) == Some(1) {
        Ok(iban)
    } else {
        Err(SellerRefusal::NotAnIban)
    }
}

/// By 97, its first four signs last and letters counted from 10 (ISO 7064).
fn remainder(iban: &str) -> Option<u32> {
    let (head, tail) = iban.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0, |rest, sign| {
        let value = sign.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((rest * shift + value) % 97)
    })
}
