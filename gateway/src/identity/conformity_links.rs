//! Links that open a statement of conformity for a while, for one account. Rights are asked again when they are used.

use super::{
    Identity,
    stamp::Purpose,
    timed::{LinkError, Timed},
};
use crate::reports::ConformityWanted;
use kernel::{AccountId, TenantId};

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ConformityLink {
    pub tenant: TenantId,
    pub account: AccountId,
    pub wanted: ConformityWanted,
}

impl ConformityLink {
    /// Everything that it is for, as its address says it.
    fn said(&self) -> String {
        format!("tenant={}&account={}&{}", self.tenant, self.account, self.wanted)
    }

    fn timed<'t>(&self, said: &'t str) -> Timed<'t> {
        Timed {
            purpose: Purpose::Conformity,
            id: self.tenant.0,
            said: said.as_bytes(),
        }
    }
}

impl Identity {
    /// A path on this server.
    pub fn conformity_link(&self, link: ConformityLink) -> String {
        let said = link.said();
        let stamp = link
            .timed(&said)
            .stamp(&self.key.stamps, self.runtime.journal.clock.now());
        format!("/reports/conformity?{said}&stamp={stamp}")
    }

    pub fn check_conformity_link(&self, link: ConformityLink, stamp: &str) -> Result<(), LinkError> {
        let said = link.said();
        link.timed(&said)
            .check(&self.key.stamps, stamp, self.runtime.journal.clock.now())
    }
}
