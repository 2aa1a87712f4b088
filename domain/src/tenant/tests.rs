//! given / when / then on every command.

use super::*;
use crate::testing::{Given, given};
use kernel::{Currency, TenantId};
use uuid::Uuid;

fn open() -> OpenTenant {
    OpenTenant {
        tenant: TenantId(Uuid::from_u128(1)),
        name: "Atelier".into(),
        zone: "Europe/Paris".parse().expect("a zone"),
        currency: Currency::EUR,
    }
}

fn opened() -> TenantEvent {
    let OpenTenant {
        tenant,
        name,
        zone,
        currency,
    } = open();
    TenantOpened {
        tenant,
        name,
        zone,
        currency,
    }
    .into()
}

fn atelier() -> Given<Tenant> {
    given([opened()])
}

#[test]
fn a_tenant_is_opened_once() {
    given::<Tenant>([]).when(open()).then([opened()]);
    atelier().when(open()).then_quiet();
    let dollars = OpenTenant {
        currency: "USD".parse().expect("a currency"),
        ..open()
    };
    atelier().when(dollars).then_refused(TenantRefusal::AlreadyOpened);
    given::<Tenant>([])
        .when(OpenTenant {
            name: " ".into(),
            ..open()
        })
        .then_refused(TenantRefusal::NameMissing);
}

#[test]
fn a_tenant_is_renamed() {
    let rename = |name: &str| RenameTenant { name: name.into() };
    atelier().when(rename(" Studio ")).then([TenantRenamed {
        name: "Studio".into(),
    }
    .into()]);
    atelier().when(rename("Atelier")).then_quiet();
    atelier()
        .when(rename(""))
        .then_refused(TenantRefusal::NameMissing);
    given::<Tenant>([])
        .when(rename("Studio"))
        .then_refused(TenantRefusal::NotOpened);
}
