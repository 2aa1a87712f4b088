//! Links that open an invoice for a while, for one account. Rights are asked again when they are used.

use super::{
    Identity,
    stamp::Purpose,
    timed::{LinkError, Timed},
};
use crate::reports::InvoiceWanted;
use kernel::{AccountId, TenantId};

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvoiceLink {
    pub tenant: TenantId,
    pub account: AccountId,
    pub wanted: InvoiceWanted,
}

impl InvoiceLink {
    /// Everything that it is for, as its address says it.
    fn said(&self) -> String {
        format!("tenant={}&account={}&{}", self.tenant, self.account, self.wanted)
    }

    fn timed<'t>(&self, said: &'t str) -> Timed<'t> {
        Timed {
            purpose: Purpose::Invoice,
            id: self.wanted.invoice,
            said: said.as_bytes(),
        }
    }
}

impl Identity {
    /// A path on this server.
    pub fn invoice_link(&self, link: InvoiceLink) -> String {
        let said = link.said();
        let stamp = link
            .timed(&said)
            .stamp(&self.key.stamps, self.runtime.journal.clock.now());
        format!("/reports/invoice?{said}&stamp={stamp}")
    }

    pub fn check_invoice_link(&self, link: InvoiceLink, stamp: &str) -> Result<(), LinkError> {
        let said = link.said();
        link.timed(&said)
            .check(&self.key.stamps, stamp, self.runtime.journal.clock.now())
    }
}
