//! Where a company is billed, visited and delivered.

use super::refusal::ClientRefusal;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Address {
    pub purpose: AddressPurpose,
    /// "Entrepôt de Lyon"; empty where there is only one of its purpose.
    pub label: String,
    /// Number, street, building: as they stand on an envelope.
    pub lines: Vec<String>,
    pub postal_code: String,
    pub city: String,
    /// Two capital letters: FR.
    pub country: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressPurpose {
    Billing,
    Site,
    Delivery,
}

/// An address that a letter reaches: it has a city and a country.
pub fn checked(address: &Address) -> Result<Address, ClientRefusal> {
    let country = address.country.trim();
    if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(ClientRefusal::CountryUnknown {
            country: country.to_owned(),
        });
    }
    if address.city.trim().is_empty() {
        return Err(ClientRefusal::CityMissing);
    }
    Ok(Address {
        country: country.to_owned(),
        city: address.city.trim().to_owned(),
        ..address.clone()
    })
}
