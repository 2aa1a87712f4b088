//! The agency's legal identity, as its invoices bear it. Its numbers are checked like a client's.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::{
    client::{Identifiers, TypedIdentifiers},
    seller::{self, Identity, Seller},
};
use journal::Receipt;
use kernel::{CommandId, Party};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct IdentifySeller {
    pub command: CommandId,
    pub name: String,
    pub identifiers: TypedIdentifiers,
    /// Number, street, building: as they stand on an envelope.
    pub lines: Vec<String>,
    pub postal_code: String,
    pub city: String,
    /// Two capital letters: FR.
    pub country: String,
    pub legal_form: Option<String>,
    pub registry: Option<String>,
}

pub async fn identify_seller(
    runtime: &Runtime,
    caller: &Caller,
    input: IdentifySeller,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Validate);
    let request = Request {
        command: input.command,
        name: "seller.identify_seller",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let identifiers = Identifiers::of(&input.identifiers).map_err(CommandError::refused)?;
            let identity = Identity {
                party: input.party(identifiers),
                legal_form: input.legal_form.clone(),
                registry: input.registry.clone(),
            };
            work.decide::<Seller>(work.tenant.0, seller::IdentifySeller { identity })
                .await
                .map(drop)
        })
        .await
}

impl IdentifySeller {
    fn party(&self, identifiers: Identifiers) -> Party {
        Party {
            name: self.name.trim().to_owned(),
            siren: identifiers.siren.map(|siren| siren.as_str().to_owned()),
            siret: identifiers.siret.map(|siret| siret.as_str().to_owned()),
            vat_number: identifiers.vat_number.map(|number| number.as_str().to_owned()),
            lines: self.lines.clone(),
            postal_code: self.postal_code.trim().to_owned(),
            city: self.city.trim().to_owned(),
            country: self.country.trim().to_owned(),
        }
    }
}
