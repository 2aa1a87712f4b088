//! What a decision needs to know of a supplier's invoice, and how each fact changes it.

use super::event::SupplierInvoiceEvent;
use kernel::FileId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupplierInvoiceState {
    #[default]
    Unreceived,
    Received {
        file: FileId,
        number: String,
    },
    Refused {
        file: FileId,
        number: String,
    },
}

impl SupplierInvoiceState {
    pub fn evolve(self, event: &SupplierInvoiceEvent) -> SupplierInvoiceState {
        match event {
            SupplierInvoiceEvent::SupplierInvoiceReceived(received) => SupplierInvoiceState::Received {
                file: received.file,
                number: received.content.number.clone(),
            },
            SupplierInvoiceEvent::SupplierInvoiceRefused(_) => self.refused(),
        }
    }

    fn refused(self) -> SupplierInvoiceState {
        match self {
            SupplierInvoiceState::Received { file, number } => SupplierInvoiceState::Refused { file, number },
            other @ (SupplierInvoiceState::Unreceived | SupplierInvoiceState::Refused { .. }) => other,
        }
    }
}
