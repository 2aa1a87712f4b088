//! Links that open a file for a while, for one account: nothing of them is stored, and rights are asked again when they
//! are used.

use super::{
    Identity,
    stamp::Purpose,
    timed::{LinkError, Timed},
};
use kernel::{AccountId, FileId, TenantId};

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FileLink {
    pub tenant: TenantId,
    pub account: AccountId,
    pub file: FileId,
    /// Shown in a page, where it may be; saved otherwise.
    pub inline: bool,
}

impl FileLink {
    fn said(&self) -> Vec<u8> {
        let inline = [u8::from(self.inline)];
        [
            self.tenant.0.as_bytes().as_slice(),
            self.account.0.as_bytes(),
            &inline,
        ]
        .concat()
    }

    fn timed<'t>(&self, said: &'t [u8]) -> Timed<'t> {
        Timed {
            purpose: Purpose::File,
            id: self.file.0,
            said,
        }
    }
}

impl Identity {
    /// A path on this server.
    pub fn file_link(&self, link: FileLink) -> String {
        let said = link.said();
        let stamp = link
            .timed(&said)
            .stamp(&self.key.stamps, self.runtime.journal.clock.now());
        let inline = if link.inline { "&inline=true" } else { "" };
        format!(
            "/files/{}?tenant={}&account={}&stamp={stamp}{inline}",
            link.file, link.tenant, link.account
        )
    }

    pub fn check_file_link(&self, link: FileLink, stamp: &str) -> Result<(), LinkError> {
        let said = link.said();
        link.timed(&said)
            .check(&self.key.stamps, stamp, self.runtime.journal.clock.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::stamp::Stamps;
    use jiff::{SignedDuration, Timestamp};
    use uuid::Uuid;

    fn check(link: FileLink, stamps: &Stamps, stamp: &str, now: Timestamp) -> Result<(), LinkError> {
        link.timed(&link.said()).check(stamps, stamp, now)
    }

    #[test]
    fn a_link_is_good_for_its_file_its_account_and_ten_minutes() {
        let stamps = Stamps::of(b"ours");
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let link = FileLink {
            tenant: TenantId(Uuid::from_u128(1)),
            account: AccountId(Uuid::from_u128(2)),
            file: FileId(Uuid::from_u128(3)),
            inline: false,
        };
        let stamp = link.timed(&link.said()).stamp(&stamps, now);
        let later = |seconds| now + SignedDuration::from_secs(seconds);
        assert_eq!(check(link, &stamps, &stamp, later(599)), Ok(()));
        assert_eq!(check(link, &stamps, &stamp, later(600)), Err(LinkError::Over));
        let others = [
            FileLink { inline: true, ..link },
            FileLink {
                account: AccountId(Uuid::from_u128(4)),
                ..link
            },
            FileLink {
                tenant: TenantId(Uuid::from_u128(4)),
                ..link
            },
            FileLink {
                file: FileId(Uuid::from_u128(4)),
                ..link
            },
        ];
        for other in others {
            assert_eq!(check(other, &stamps, &stamp, now), Err(LinkError::NotOurs));
        }
        assert_eq!(
            check(link, &Stamps::of(b"theirs"), &stamp, now),
            Err(LinkError::NotOurs)
        );
        assert_eq!(check(link, &stamps, "", now), Err(LinkError::NotOurs));
    }
}
