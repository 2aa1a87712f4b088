//! BI2: what we write is read back as it was; what is hostile or broken is told of in a sentence, and takes neither time
//! nor memory.

use super::*;
use crate::{Letterhead, factur_x, invoice, samples};
use domain::{
    invoice::InvoiceValidated,
    supplier_invoice::{Kind, check::faults},
};
use flate2::{Compression, write::ZlibEncoder};
use kernel::{Day, Language};
use std::io::Write;

fn subject() -> SubjectId {
    samples::id(9)
}

fn read(file: impl AsRef<[u8]>) -> Result<Content, Unreadable> {
    received(file.as_ref(), subject())
}

fn head() -> Letterhead {
    Letterhead {
        agency: "Atelier Nord".to_owned(),
        colour: "#7f1d1d".to_owned(),
        logo: None,
    }
}

fn pdf(of: &InvoiceValidated) -> Vec<u8> {
    invoice(of, Language::French, &head()).unwrap()
}

#[test]
fn bi2_every_invoice_of_ours_is_read_back_as_it_was_and_agrees_with_itself() {
    for (name, ours) in samples::all() {
        let content = read(factur_x(&ours)).unwrap();
        assert_eq!(
            content,
            read(pdf(&ours)).unwrap(),
            "{name}: alone and within its PDF"
        );
        assert_eq!(faults(&content, &ours.buyer), [], "{name}");
        assert_eq!(content.number, ours.number);
        assert_eq!(
            (content.issued_on, content.currency),
            (ours.issued_on, ours.currency)
        );
        assert_eq!(content.totals.net, ours.totals.net.amount(), "{name}");
        assert_eq!(content.totals.tax, ours.totals.tax.amount(), "{name}");
        assert_eq!(content.totals.gross, ours.totals.gross.amount(), "{name}");
        let nets: Vec<_> = content.lines.iter().map(|line| line.net).collect();
        let wanted: Vec<_> = ours.amounts.iter().map(|amount| amount.net.amount()).collect();
        assert_eq!(nets, wanted, "{name}");
    }
}

#[test]
fn bi2_parties_days_and_terms_are_read() {
    let usual = read(factur_x(&samples::usual())).unwrap();
    let (seller, buyer) = (samples::seller(), samples::buyer());
    assert_eq!(
        (&usual.seller.name, &usual.seller.siren, &usual.seller.vat_number),
        (&seller.name, &seller.siren, &seller.vat_number)
    );
    assert_eq!(
        (&usual.buyer.name, &usual.buyer.siren),
        (&buyer.name, &buyer.siren)
    );
    assert_eq!(usual.due_on, Some(Day::new(2026, 4, 9)));
    assert_eq!(usual.iban.as_deref(), Some("FR7630006000011234567890189"));
    assert_eq!(usual.profile, "urn:cen.eu:en16931:2017");
    let line = &usual.lines[0];
    assert_eq!(line.label.text(), Some("Remise en route de la sauvegarde"));
    assert_eq!(line.label.subject(), subject());
    assert_eq!(
        (line.quantity, line.unit.as_deref(), line.price, line.base),
        (
            Some(samples::number("40")),
            Some("MIN"),
            Some(samples::number("90")),
            Some(samples::number("60"))
        )
    );
    assert_eq!(
        read(factur_x(&samples::credit_note())).unwrap().kind,
        Kind::CreditNote
    );
}

fn changed(from: &str, to: &str) -> Result<Content, Unreadable> {
    let written = factur_x(&samples::usual());
    assert!(written.contains(from), "{from} is not in {written}");
    read(written.replacen(from, to, 1))
}

#[test]
fn bi2_what_cannot_be_read_says_which_element_it_is() {
    let missing = |element| Err(Unreadable::Missing { element });
    let number = "<ram:ID>F2026-00042</ram:ID>";
    assert_eq!(changed(number, "<ram:ID> </ram:ID>"), missing("BT-1"));
    assert_eq!(
        changed("ram:DuePayableAmount", "ram:Other")
            .map_err(|refused| matches!(refused, Unreadable::Broken { .. })),
        Err(true),
        "an element that is not closed"
    );
    let said = |element, said: &str| {
        let said = said.to_owned();
        Err(Unreadable::NotUsable { element, said })
    };
    assert_eq!(changed("20260310", "20260230"), said("BT-2", "20260230"));
    assert_eq!(changed("20260310", "2026-03-10"), said("BT-2", "2026-03-10"));
    assert_eq!(changed(">EUR<", ">euros<"), said("BT-5", "euros"));
    let huge = "9".repeat(19);
    assert_eq!(
        changed(
            "<ram:LineTotalAmount>60.00",
            &format!("<ram:LineTotalAmount>{huge}")
        ),
        said("BT-131", &huge)
    );
    assert_eq!(
        read("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>"),
        Err(Unreadable::AnotherSyntax {
            root: "Invoice".to_owned()
        })
    );
}

#[test]
fn nf1_entities_bombs_and_depth_are_refused_unread() {
    let written = factur_x(&samples::usual());
    let body = written.split_once("?>").unwrap().1;
    let laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
    let file = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    for declared in [laughs, file] {
        let refused = read(format!("{declared}{body}"));
        assert!(matches!(refused, Err(Unreadable::Broken { .. })), "{refused:?}");
    }
    let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
    let wide = format!("<a>{}</a>", "<b/>".repeat(400_000));
    for refused in [read(deep), read(wide)] {
        assert!(
            matches!(
                refused,
                Err(Unreadable::TooLarge | Unreadable::AnotherSyntax { .. })
            ),
            "{refused:?}"
        );
    }
    assert_eq!(read(vec![b' '; DATA_AT_MOST + 1]), Err(Unreadable::TooLarge));
    assert_eq!(read(vec![0; FILE_AT_MOST + 1]), Err(Unreadable::TooLarge));
    assert_eq!(read([0xff, 0xfe, 0x00]), Err(Unreadable::NotAnInvoice));
}

/// A stream as a PDF holds it.
fn stream(said: &str, data: &[u8]) -> Vec<u8> {
    let length = data.len();
    let said = format!("7 0 obj\n<< /Type /EmbeddedFile {said} /Length {length} >>\nstream\n");
    let mut stream = said.into_bytes();
    stream.extend(data);
    stream.extend(b"\nendstream\nendobj\n");
    stream
}

fn packed(data: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(vec![], Compression::best());
    packer.write_all(data).unwrap();
    packer.finish().unwrap()
}

fn document(streams: &[Vec<u8>]) -> Vec<u8> {
    [b"%PDF-1.7\n".to_vec(), streams.concat(), b"%%EOF".to_vec()].concat()
}

#[test]
fn bi2_the_invoice_is_found_whether_packed_or_not_and_only_where_there_is_one() {
    let (usual, other) = (factur_x(&samples::usual()), factur_x(&samples::exempt()));
    let flate = "/Filter /FlateDecode";
    let plain = stream("", usual.as_bytes());
    let small = stream(flate, &packed(usual.as_bytes()));
    let note = stream("", b"<note>no invoice</note>");
    let expected = read(&usual).unwrap();
    for streams in [
        vec![plain.clone()],
        vec![note.clone(), small.clone()],
        vec![plain.clone(), small],
    ] {
        assert_eq!(read(document(&streams)), Ok(expected.clone()));
    }
    let two = document(&[plain, stream("", other.as_bytes())]);
    assert_eq!(read(two), Err(Unreadable::SeveralWithin));
    assert_eq!(read(document(&[note])), Err(Unreadable::NothingWithin));
    assert_eq!(
        read(b"%PDF-1.7\ntrailer << /Encrypt 3 0 R >>\n%%EOF"),
        Err(Unreadable::Encrypted)
    );
}

#[test]
fn nf1_a_file_that_unpacks_without_end_is_left() {
    let bomb = packed(&vec![b' '; 60 << 20]);
    assert!(bomb.len() < 100_000, "it is small as it comes");
    let refused = read(document(&[stream("/Filter /FlateDecode", &bomb)]));
    assert_eq!(refused, Err(Unreadable::TooLarge));
}

/// Each begins a stream that says nothing of itself: looking for more of them ends somewhere.
#[test]
fn nf1_a_file_of_nothing_but_beginnings_is_given_up_on() {
    let invoice = stream("", factur_x(&samples::usual()).as_bytes());
    let beginnings = b"stream\n".repeat(25_000);
    assert!(read(document(&[beginnings[..7 * 100].to_vec(), invoice.clone()])).is_ok());
    assert_eq!(
        read(document(&[beginnings, invoice])),
        Err(Unreadable::NothingWithin)
    );
}

/// Cut off anywhere, or with a byte that is another: told of, and never a panic.
#[test]
fn nf1_damage_is_never_a_panic() {
    let (alone, paper) = (factur_x(&samples::usual()).into_bytes(), pdf(&samples::usual()));
    for whole in [alone, paper] {
        let step = whole.len() / 120 + 1;
        for at in (0..whole.len()).step_by(step) {
            let _ = read(&whole[..at]);
            let mut damaged = whole.clone();
            damaged[at] ^= 0x15;
            let _ = read(&damaged);
        }
    }
}
