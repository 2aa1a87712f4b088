//! What the machine is made of: told on enrolment, when it changed, and once a day that it was told whole.

use super::shared::Shared;
use crate::{
    home::Paper,
    look::{inventory, smart},
};
use agent_protocol::{
    Body, Digest, Fact, Reason, Settings,
    inventory::{Section, Whole},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was last told. A kill before it is written tells the same once more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Told {
    digests: BTreeMap<String, Digest>,
    whole_at: Option<Timestamp>,
}

pub struct Inventories {
    told: Told,
    signs: Option<Vec<Option<Timestamp>>>,
    /// There was no room for it.
    not_before: Option<Timestamp>,
}

/// A section that takes more is said to be too large.
const SECTION_AT_MOST: usize = 4 << 20;
const AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(15);

impl Inventories {
    pub fn open(shared: &Shared<'_>) -> Inventories {
        Inventories {
            told: shared.home.recall(Paper::Told).unwrap_or_default(),
            signs: None,
            not_before: None,
        }
    }

    /// The look costs more than a sample: it is taken at the start, once a day, and when something says that it changed.
    pub fn look(&mut self, shared: &Shared<'_>, settings: &Settings) {
        let now = shared.clock.now();
        if self.not_before.is_some_and(|again| now < again) {
            return;
        }
        let signs = inventory::signs_of_change(&shared.machine);
        let daily = self.is_due(now, settings.inventory_seconds);
        if !daily && self.signs.as_ref() == Some(&signs) {
            return;
        }
        let mut sections = inventory::sections(&shared.machine);
        let updates = inventory::pending_updates(&shared.machine);
        sections.push(Section::Updates(updates.into()));
        let kept = self.tell(shared, sections, daily);
        self.not_before = (!kept).then(|| now.saturating_add(AGAIN_AFTER).unwrap_or(now));
        self.signs = kept.then_some(signs);
    }

    fn is_due(&self, now: Timestamp, every_seconds: u32) -> bool {
        let Some(whole_at) = self.told.whole_at else {
            return true;
        };
        now.as_second() - whole_at.as_second() >= i64::from(every_seconds) || now < whole_at
    }

    fn tell(&mut self, shared: &Shared<'_>, sections: Vec<Section>, daily: bool) -> bool {
        let (mut told, mut bodies) = (self.told.clone(), vec![]);
        for section in sections.into_iter().map(fitting) {
            let digest = digest_of(&section);
            if told.digests.insert(section.name().to_owned(), digest) != Some(digest) {
                bodies.push(Body::Inventory(Box::new(section)));
            }
        }
        if daily {
            told.whole_at = Some(shared.clock.now());
            bodies.push(Body::WholeInventory(Whole {
                digests: told.digests.clone(),
            }));
            shared.keep(vec![Body::DiskHealth {
                disks: smart::health(&shared.machine).into(),
            }]);
        }
        let kept = bodies.is_empty() || shared.keep(bodies);
        if kept && told != self.told {
            let _ = shared.home.write(Paper::Told, &told);
            self.told = told;
            shared.bell.ring();
        }
        kept
    }
}

fn digest_of(section: &Section) -> Digest {
    Digest::of(&serde_json::to_string(section).unwrap_or_default())
}

fn fitting(section: Section) -> Section {
    let length = serde_json::to_string(&section).map_or(0, |text| text.len());
    if length <= SECTION_AT_MOST {
        return section;
    }
    match section {
        Section::Disks(_) => Section::Disks(too_large()),
        Section::PciDevices(_) => Section::PciDevices(too_large()),
        Section::UsbDevices(_) => Section::UsbDevices(too_large()),
        Section::Filesystems(_) => Section::Filesystems(too_large()),
        Section::Ports(_) => Section::Ports(too_large()),
        Section::Packages(_) => Section::Packages(too_large()),
        Section::Services(_) => Section::Services(too_large()),
        Section::Accounts(_) => Section::Accounts(too_large()),
        Section::Groups(_) => Section::Groups(too_large()),
        Section::Updates(_) => Section::Updates(too_large()),
        Section::Protection(_) => Section::Protection(too_large()),
        // These have no lists that grow with use.
        Section::System(_) | Section::Hardware(_) | Section::Network(_) => section,
    }
}

fn too_large<T>() -> Fact<T> {
    Fact::absent(Reason::TooLarge)
}
