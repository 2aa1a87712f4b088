//! Links that open a file for a while, for one account: nothing of them is stored, and rights are asked again when they
//! are used.

use super::{
    Identity,
    stamp::{Purpose, Stamp, Stamps},
};
use jiff::{SignedDuration, Timestamp};
use kernel::{AccountId, FileId, TenantId};

pub const LINK_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FileLink {
    pub tenant: TenantId,
    pub account: AccountId,
    pub file: FileId,
    /// Shown in a page, where it may be; saved otherwise.
    pub inline: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkError {
    NotOurs,
    Over,
}

impl FileLink {
    fn salt(&self) -> Vec<u8> {
        let inline = [u8::from(self.inline)];
        [
            self.tenant.0.as_bytes().as_slice(),
            self.account.0.as_bytes(),
            &inline,
        ]
        .concat()
    }

    fn stamp(&self, stamps: &Stamps, now: Timestamp) -> String {
        let until = now.saturating_add(LINK_LASTS).unwrap_or(now);
        let until = u32::try_from(until.as_second()).unwrap_or_default();
        stamps.text(Purpose::File, &self.salt(), self.file.0, until)
    }

    fn check(&self, stamps: &Stamps, stamp: &str, now: Timestamp) -> Result<(), LinkError> {
        let stamp = Stamp::read(stamp).filter(|stamp| stamp.id == self.file.0);
        let stamp = stamp.ok_or(LinkError::NotOurs)?;
        if !stamps.made(Purpose::File, &self.salt(), &stamp) {
            return Err(LinkError::NotOurs);
        }
        if now.as_second() >= i64::from(stamp.number) {
            return Err(LinkError::Over);
        }
        Ok(())
    }
}

impl Identity {
    /// A path on this server.
    pub fn file_link(&self, link: FileLink) -> String {
        let stamp = link.stamp(&self.key.stamps, self.runtime.journal.clock.now());
        let inline = if link.inline { "&inline=true" } else { "" };
        format!(
            "/files/{}?tenant={}&account={}&stamp={stamp}{inline}",
            link.file, link.tenant, link.account
        )
    }

    pub fn check_file_link(&self, link: FileLink, stamp: &str) -> Result<(), LinkError> {
        link.check(&self.key.stamps, stamp, self.runtime.journal.clock.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

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
        let stamp = link.stamp(&stamps, now);
        let later = |seconds| now + SignedDuration::from_secs(seconds);
        assert_eq!(link.check(&stamps, &stamp, later(599)), Ok(()));
        assert_eq!(link.check(&stamps, &stamp, later(600)), Err(LinkError::Over));
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
            assert_eq!(other.check(&stamps, &stamp, now), Err(LinkError::NotOurs));
        }
        assert_eq!(
            link.check(&Stamps::of(b"theirs"), &stamp, now),
            Err(LinkError::NotOurs)
        );
        assert_eq!(link.check(&stamps, "", now), Err(LinkError::NotOurs));
    }
}
