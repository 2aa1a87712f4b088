//! Links that open a report for a while, for one account. Rights are asked again when they are used.

use super::{
    Identity,
    stamp::Purpose,
    timed::{LinkError, Timed},
};
use crate::reports::ActivityWanted;
use kernel::{AccountId, TenantId};

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReportLink {
    pub tenant: TenantId,
    pub account: AccountId,
    pub wanted: ActivityWanted,
}

impl ReportLink {
    /// Everything that it is for, as its address says it.
    fn said(&self) -> String {
        format!("tenant={}&account={}&{}", self.tenant, self.account, self.wanted)
    }

    fn timed<'t>(&self, said: &'t str) -> Timed<'t> {
        Timed {
            purpose: Purpose::Report,
            id: self.wanted.client,
            said: said.as_bytes(),
        }
    }
}

impl Identity {
    /// A path on this server.
    pub fn report_link(&self, link: ReportLink) -> String {
        let said = link.said();
        let stamp = link
            .timed(&said)
            .stamp(&self.key.stamps, self.runtime.journal.clock.now());
        format!("/reports/activity?{said}&stamp={stamp}")
    }

    pub fn check_report_link(&self, link: ReportLink, stamp: &str) -> Result<(), LinkError> {
        let said = link.said();
        link.timed(&said)
            .check(&self.key.stamps, stamp, self.runtime.journal.clock.now())
    }
}
