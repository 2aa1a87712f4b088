//! Who belongs to whom.

use crate::{
    client::{
        FamilyRefusal,
        family::{Family, FamilyJoined, GENERATIONS_AT_MOST, JoinFamily},
    },
    testing::given,
};
use kernel::ClientId;
use uuid::Uuid;

fn company(number: u128) -> ClientId {
    ClientId(Uuid::from_u128(number))
}

fn one_under_two() -> JoinFamily {
    JoinFamily {
        client: company(1),
        parent: company(2),
        known_parent: None,
        above: vec![company(3)],
    }
}

#[test]
fn a_company_joins_its_parents_family() {
    let joined = FamilyJoined {
        client: company(1),
        parent: company(2),
    };
    given::<Family>([]).when(one_under_two()).then([joined.into()]);
}

#[test]
fn a_company_that_belongs_there_joins_no_second_time() {
    let again = JoinFamily {
        known_parent: Some(company(2)),
        ..one_under_two()
    };
    given::<Family>([]).when(again).then_quiet();
}

#[test]
fn a_company_never_comes_below_its_own_subsidiary() {
    let circle = JoinFamily {
        above: vec![company(3), company(1)],
        ..one_under_two()
    };
    given::<Family>([])
        .when(circle)
        .then_refused(FamilyRefusal::OwnSubsidiary);
    let endless = JoinFamily {
        above: vec![company(3); GENERATIONS_AT_MOST],
        ..one_under_two()
    };
    given::<Family>([])
        .when(endless)
        .then_refused(FamilyRefusal::OwnSubsidiary);
}
