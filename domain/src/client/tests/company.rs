//! The company's own facts.

use super::*;

#[test]
fn a_client_is_registered_once() {
    nothing().when(register()).then([registered()]);
    active().when(register()).then_quiet();
    let other = RegisterClient {
        name: "Acme SAS".into(),
        ..register()
    };
    active()
        .when(other)
        .then_refused(ClientRefusal::AlreadyRegistered);
    archived().when(register()).then_refused(ClientRefusal::Archived);
    nothing()
        .when(RegisterClient {
            name: " ".into(),
            ..register()
        })
        .then_refused(ClientRefusal::NameMissing);
}

#[test]
fn a_client_is_renamed_and_renumbered() {
    let rename = |name: &str| RenameClient { name: name.into() };
    active().when(rename(" Acme SAS ")).then([ClientRenamed {
        name: "Acme SAS".into(),
    }
    .into()]);
    active().when(rename("Acme")).then_quiet();
    active().when(rename("")).then_refused(ClientRefusal::NameMissing);
    let renumber = |number: &str| RenumberClient {
        number: Some(number.into()),
    };
    active()
        .when(renumber(" "))
        .then([ClientRenumbered { number: None }.into()]);
    active().when(renumber("C-042")).then_quiet();
    archived()
        .when(renumber("C-043"))
        .then_refused(ClientRefusal::Archived);
}

#[test]
fn identifiers_are_corrected_together() {
    let typed = TypedIdentifiers {
        siren: Some("732 829 320".into()),
        ..TypedIdentifiers::default()
    };
    let command = CorrectClientIdentifiers {
        identifiers: typed.clone(),
    };
    let identifiers = Identifiers::of(&typed).expect("a SIREN");
    let corrected: ClientEvent = ClientIdentifiersCorrected { identifiers }.into();
    active().when(command.clone()).then([corrected.clone()]);
    given::<Client>([registered(), corrected])
        .when(command)
        .then_quiet();
    let wrong = TypedIdentifiers {
        siren: Some("732829321".into()),
        ..TypedIdentifiers::default()
    };
    let refusal = ClientRefusal::NotASiren {
        typed: "732829321".into(),
    };
    active()
        .when(CorrectClientIdentifiers { identifiers: wrong })
        .then_refused(refusal);
}

#[test]
fn addresses_are_replaced_and_reach_a_city_in_a_country() {
    let change = |address| ChangeClientAddresses {
        addresses: vec![head_office(), address],
    };
    let site = Address {
        purpose: AddressPurpose::Site,
        label: "Entrepôt".into(),
        ..head_office()
    };
    let addresses = vec![head_office(), site.clone()];
    active()
        .when(change(site))
        .then([ClientAddressesChanged { addresses }.into()]);
    active()
        .when(ChangeClientAddresses {
            addresses: vec![head_office()],
        })
        .then_quiet();
    let refusal = ClientRefusal::CountryUnknown {
        country: "France".into(),
    };
    active()
        .when(change(Address {
            country: "France".into(),
            ..head_office()
        }))
        .then_refused(refusal);
    let nowhere = Address {
        city: " ".into(),
        ..head_office()
    };
    active()
        .when(change(nowhere))
        .then_refused(ClientRefusal::CityMissing);
}

#[test]
fn payment_terms_change_within_reason() {
    let change = |terms| ChangePaymentTerms { terms };
    let terms = PaymentTerms::DayOfMonth { days: 30, day: 15 };
    active()
        .when(change(terms))
        .then([PaymentTermsChanged { terms }.into()]);
    active().when(change(PaymentTerms::Net { days: 30 })).then_quiet();
    let late = PaymentTerms::EndOfMonth { days: 366 };
    active()
        .when(change(late))
        .then_refused(ClientRefusal::PaymentTooLate { days: 366 });
    let never = PaymentTerms::DayOfMonth { days: 0, day: 32 };
    active()
        .when(change(never))
        .then_refused(ClientRefusal::NotADayOfMonth { day: 32 });
}

#[test]
fn notes_are_rewritten() {
    let rewrite = || RewriteClientNotes {
        notes: about("Appeler avant de passer"),
    };
    let rewritten: ClientEvent = ClientNotesRewritten {
        notes: rewrite().notes,
    }
    .into();
    active().when(rewrite()).then([rewritten.clone()]);
    given::<Client>([registered(), rewritten])
        .when(rewrite())
        .then_quiet();
    archived().when(rewrite()).then_refused(ClientRefusal::Archived);
}

#[test]
fn a_client_is_segmented_by_sector_and_size() {
    let segment = |sector: &str, size| SegmentClient {
        sector: Some(sector.into()),
        size,
    };
    let size = Some(CompanySize::Micro);
    let segmented: ClientEvent = ClientSegmented {
        sector: Some("Santé".into()),
        size,
    }
    .into();
    active().when(segment("Santé ", size)).then([segmented]);
    active().when(segment(" ", None)).then_quiet();
    archived()
        .when(segment("Santé", None))
        .then_refused(ClientRefusal::Archived);
}

#[test]
fn a_company_has_a_parent_that_is_not_itself() {
    let attach = |parent| AttachToParent { parent };
    let attached: ClientEvent = ClientAttachedToParent { parent: id(2) }.into();
    let subsidiary = || given::<Client>([registered(), attached.clone()]);
    active().when(attach(id(2))).then([attached.clone()]);
    subsidiary().when(attach(id(2))).then_quiet();
    active()
        .when(attach(acme()))
        .then_refused(ClientRefusal::OwnParent);
    subsidiary()
        .when(DetachFromParent)
        .then([ClientDetachedFromParent { parent: id(2) }.into()]);
    active().when(DetachFromParent).then_quiet();
    archived()
        .when(DetachFromParent)
        .then_refused(ClientRefusal::Archived);
}

#[test]
fn a_company_is_entrusted_to_a_partner_that_is_not_itself() {
    let entrust = |partner| EntrustToPartner { partner };
    let entrusted = |partner| ClientEvent::from(ClientEntrustedToPartner { partner });
    let theirs = || given::<Client>([registered(), entrusted(id(2))]);
    active().when(entrust(id(2))).then([entrusted(id(2))]);
    theirs().when(entrust(id(2))).then_quiet();
    theirs().when(entrust(id(3))).then([entrusted(id(3))]);
    active()
        .when(entrust(acme()))
        .then_refused(ClientRefusal::OwnPartner);
    theirs()
        .when(WithdrawFromPartner)
        .then([ClientWithdrawnFromPartner { partner: id(2) }.into()]);
    active().when(WithdrawFromPartner).then_quiet();
    archived()
        .when(WithdrawFromPartner)
        .then_refused(ClientRefusal::Archived);
}

#[test]
fn deleting_archives_and_restoring_brings_back_the_same_file() {
    let archive = || ArchiveClient {
        reason: about("Cessation d'activité"),
    };
    active().when(archive()).then([ClientArchived {
        reason: archive().reason,
    }
    .into()]);
    archived().when(archive()).then_quiet();
    nothing()
        .when(archive())
        .then_refused(ClientRefusal::NotRegistered);
    let restored = || ClientRestored { client: acme() }.into();
    archived().when(RestoreClient).then([restored()]);
    active().when(RestoreClient).then_quiet();
    nothing()
        .when(RestoreClient)
        .then_refused(ClientRefusal::NotRegistered);
    let back = given::<Client>([
        registered(),
        ClientArchived {
            reason: archive().reason,
        }
        .into(),
        restored(),
    ]);
    assert_eq!(back.state(), active().state());
}
