//! VAT numbers of the European Union and Northern Ireland: the form that each country gives them. Whether
//! the number is registered is for VIES to say.

use super::identifiers::{Siren, is_siren};
use super::refusal::ClientRefusal;
use serde::{Deserialize, Serialize};

/// Two letters of a country and its national number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VatNumber(String);

/// `9` a digit, `A` a letter, `*` either; any other sign stands for itself (lower case for letters).
const FORMS: &[(&str, &[&str])] = &[
    ("AT", &["u99999999"]),
    ("BE", &["0999999999", "1999999999"]),
    ("BG", &["999999999", "9999999999"]),
    ("CY", &["99999999A"]),
    ("CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", &["999999999"]),
    ("DK", &["99999999"]),
    ("EE", &["999999999"]),
    ("EL", &["999999999"]),
    ("ES", &["A9999999*", "99999999A"]),
    ("FI", &["99999999"]),
    ("FR", &["**999999999"]),
    ("HR", &["99999999999"]),
    ("HU", &["99999999"]),
    ("IE", &["9999999A", "9999999AA", "9A99999A", "9+99999A"]),
    ("IT", &["99999999999"]),
    ("LT", &["999999999", "999999999999"]),
    ("LU", &["99999999"]),
    ("LV", &["99999999999"]),
    ("MT", &["99999999"]),
    ("NL", &["999999999b99"]),
    ("PL", &["9999999999"]),
    ("PT", &["999999999"]),
    (
        "RO",
        &[
            "99",
            "999",
            "9999",
            "99999",
            "999999",
            "9999999",
            "99999999",
            "999999999",
            "9999999999",
        ],
    ),
    ("SE", &["999999999999"]),
    ("SI", &["99999999"]),
    ("SK", &["9999999999"]),
    ("XI", &["999999999", "999999999999"]),
];

impl VatNumber {
    /// Of a text without spaces, in capitals.
    pub(super) fn of(typed: String) -> Result<VatNumber, ClientRefusal> {
        if is_well_formed(&typed) {
            Ok(VatNumber(typed))
        } else {
            Err(ClientRefusal::NotAVatNumber { typed })
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The company behind a French number.
    pub fn siren(&self) -> Option<Siren> {
        self.0
            .strip_prefix("FR")
            .and_then(|national| national.get(2..))
            .map(Siren::already_checked)
    }
}

fn is_well_formed(typed: &str) -> bool {
    let Some((country, national)) = typed.split_at_checked(2) else {
        return false;
    };
    let forms = FORMS
        .iter()
        .find(|(name, _)| *name == country)
        .map(|(_, forms)| *forms);
    let of_its_country = forms.is_some_and(|forms| forms.iter().any(|form| fits(national, form)));
    of_its_country && (country != "FR" || is_french(national))
}

fn fits(national: &str, form: &str) -> bool {
    national.len() == form.len()
        && national
            .bytes()
            .zip(form.bytes())
            .all(|(sign, expected)| match expected {
                b'9' => sign.is_ascii_digit(),
                b'A' => sign.is_ascii_uppercase(),
                b'*' => sign.is_ascii_digit() || sign.is_ascii_uppercase(),
                literal => sign == literal.to_ascii_uppercase(),
            })
}

/// A SIREN after its key: two digits that follow from it, or a form with letters, which the tax office gives
/// out without I and O.
fn is_french(national: &str) -> bool {
    let Some((key, siren)) = national.split_at_checked(2) else {
        return false;
    };
    if !is_siren(siren) {
        return false;
    }
    match (key.parse::<u64>(), siren.parse::<u64>()) {
        (Ok(key), Ok(siren)) => key == (12 + 3 * (siren % 97)) % 97,
        (Err(_), _) | (_, Err(_)) => !key.contains(['I', 'O']),
    }
}
