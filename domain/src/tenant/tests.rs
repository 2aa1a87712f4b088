//! given / when / then on every command.

use super::*;
use crate::testing::{Given, given};
use kernel::{Currency, FileId, TenantId};
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

#[test]
fn a_tenant_has_its_colour() {
    let brand = |colour: Option<&str>| BrandTenant {
        colour: colour.map(|colour| colour.parse().unwrap()),
    };
    let branded = |colour: Option<&str>| {
        TenantEvent::from(TenantBranded {
            colour: colour.map(|colour| colour.parse().unwrap()),
        })
    };
    atelier()
        .when(brand(Some("#7F1D1D")))
        .then([branded(Some("#7f1d1d"))]);
    atelier().when(brand(None)).then_quiet();
    given::<Tenant>([opened(), branded(Some("#7f1d1d"))])
        .when(brand(Some("#7f1d1d")))
        .then_quiet();
    given::<Tenant>([opened(), branded(Some("#7f1d1d"))])
        .when(brand(None))
        .then([branded(None)]);
}

#[test]
fn opening_it_again_with_another_colour_since_is_no_way_back() {
    let colour = "#7f1d1d".parse().ok();
    given::<Tenant>([opened(), TenantBranded { colour }.into()])
        .when(open())
        .then_refused(TenantRefusal::AlreadyOpened);
}

#[test]
fn a_tenant_has_its_logo_and_it_is_a_small_picture() {
    let logo = |size, media_type: &str| ChooseLogo {
        logo: Some(Logo {
            file: FileId(Uuid::from_u128(7)),
            size,
            media_type: media_type.to_owned(),
        }),
    };
    let chosen = || {
        TenantEvent::from(LogoChosen {
            logo: Some(FileId(Uuid::from_u128(7))),
        })
    };
    atelier().when(logo(1024 * 1024, "image/png")).then([chosen()]);
    let bytes_at_most = 1024 * 1024;
    atelier()
        .when(logo(bytes_at_most + 1, "image/webp"))
        .then_refused(TenantRefusal::LogoTooLarge { bytes_at_most });
    for other in ["image/svg+xml", "image/gif", "application/pdf"] {
        atelier()
            .when(logo(10, other))
            .then_refused(TenantRefusal::LogoNotAPicture);
    }
    let has_one = || given::<Tenant>([opened(), chosen()]);
    has_one().when(logo(10, "image/png")).then_quiet();
    has_one()
        .when(ChooseLogo { logo: None })
        .then([LogoChosen { logo: None }.into()]);
    atelier().when(ChooseLogo { logo: None }).then_quiet();
}

#[test]
fn what_is_resolved_is_closed_after_a_delay_or_never() {
    let set = |after_days| SetClosing { after_days };
    let week: TenantEvent = ClosingSet { after_days: Some(7) }.into();
    atelier().when(set(None)).then_quiet();
    atelier()
        .when(set(Some(0)))
        .then_refused(TenantRefusal::ClosingWithoutDelay);
    atelier().when(set(Some(7))).then([week.clone()]);
    given::<Tenant>([opened(), week.clone()])
        .when(set(Some(7)))
        .then_quiet();
    given::<Tenant>([opened(), week])
        .when(set(None))
        .then([ClosingSet { after_days: None }.into()]);
}
