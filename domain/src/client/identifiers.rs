//! SIREN, SIRET and VAT number of one company: what a typing error cannot pass.
//!
//! Luhn's key on both French numbers (La Poste's establishments excepted: their digits sum to a multiple of
//! five), a SIRET that begins with its SIREN, a French VAT number that ends with it.

use super::command::TypedIdentifiers;
use super::refusal::ClientRefusal;
use super::vat::VatNumber;
use serde::{Deserialize, Serialize};

/// Clean and consistent with each other.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Identifiers {
    pub siren: Option<Siren>,
    pub siret: Option<Siret>,
    pub vat_number: Option<VatNumber>,
}

/// Nine digits of a French company.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Siren(String);

/// Fourteen digits of one establishment: its SIREN and five more.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Siret(String);

const LA_POSTE: &str = "356000000";

impl Identifiers {
    /// What was typed, checked; a SIREN that is missing is taken from the SIRET, then from the VAT number.
    pub fn of(typed: &TypedIdentifiers) -> Result<Identifiers, ClientRefusal> {
        let siret = given(&typed.siret).map(Siret::of).transpose()?;
        let vat_number = given(&typed.vat_number).map(VatNumber::of).transpose()?;
        let siren = given(&typed.siren).map(Siren::of).transpose()?;
        let of_siret = siret.as_ref().map(Siret::siren);
        let of_vat = vat_number.as_ref().and_then(VatNumber::siren);
        let siren = siren.or(of_siret.clone()).or(of_vat.clone());
        if of_siret.is_some() && of_siret != siren {
            return Err(ClientRefusal::SiretOfAnotherCompany);
        }
        if of_vat.is_some() && of_vat != siren {
            return Err(ClientRefusal::VatNumberOfAnotherCompany);
        }
        Ok(Identifiers {
            siren,
            siret,
            vat_number,
        })
    }
}

/// An empty input is no input.
fn given(typed: &Option<String>) -> Option<String> {
    typed.as_deref().map(clean).filter(|text| !text.is_empty())
}

/// Without the spaces, dots and dashes that people group digits with.
fn clean(typed: &str) -> String {
    let kept = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | '-'));
    kept.collect::<String>().to_uppercase()
}

impl Siren {
    fn of(typed: String) -> Result<Siren, ClientRefusal> {
        if is_siren(&typed) {
            Ok(Siren(typed))
        } else {
            Err(ClientRefusal::NotASiren { typed })
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn already_checked(siren: &str) -> Siren {
        Siren(siren.to_owned())
    }
}

impl Siret {
    fn of(typed: String) -> Result<Siret, ClientRefusal> {
        let well_keyed = match typed.get(..9) {
            Some(LA_POSTE) => luhn(&typed) || digits(&typed).iter().sum::<u32>() % 5 == 0,
            Some(siren) => is_siren(siren) && luhn(&typed),
            None => false,
        };
        let well_formed = typed.len() == 14 && all_digits(&typed);
        if well_formed && well_keyed {
            Ok(Siret(typed))
        } else {
            Err(ClientRefusal::NotASiret { typed })
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn siren(&self) -> Siren {
        Siren(self.0.chars().take(9).collect())
    }
}

pub(super) fn is_siren(text: &str) -> bool {
    text.len() == 9 && all_digits(text) && luhn(text)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|digit| digit.to_digit(10)).collect()
}

/// From the right, every second digit doubled and its own digits added; the sum is a multiple of ten.
fn luhn(text: &str) -> bool {
    let weighted = digits(text)
        .into_iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        });
    weighted.sum::<u32>() % 10 == 0
}
