//! Messages as programs write them, and as nobody should.

use super::read::{Parsed, name_by_content, read};
use commands::mail::{ReturnPath, WhyAside, letter_about, root_of, set_aside};
use kernel::TicketId;
use proptest::prelude::{any, prop_assert, proptest};
use uuid::Uuid;

fn parsed(text: &str) -> Parsed {
    read(text.replace('\n', "\r\n").as_bytes()).expect("a message")
}

const PLAIN: &str = "From: =?utf-8?Q?Ad=C3=A9la=C3=AFde?= <Ada@Exemple.FR>\nTo: support@exemple.fr\n\
    Subject: =?utf-8?Q?Imprimante_bloqu=C3=A9e?=\nMessage-ID: <a1@exemple.fr>\nContent-Type: text/plain; charset=utf-8\n\n\
    Elle ne fait rien.\n-- \nAdélaïde\n";

#[test]
fn a_plain_message_says_who_what_and_no_signature() {
    let message = parsed(PLAIN);
    assert_eq!(message.headers.from.as_deref(), Some("ada@exemple.fr"));
    assert_eq!(message.headers.from_name.as_deref(), Some("Adélaïde"));
    assert_eq!(message.headers.subject, "Imprimante bloquée");
    assert_eq!(message.headers.message_id, "a1@exemple.fr");
    assert_eq!(message.text, "Elle ne fait rien.");
    assert_eq!(message.to, ["support@exemple.fr"]);
    assert_eq!(set_aside(&message.headers), None);
}

#[test]
fn what_is_marked_up_becomes_text_and_nothing_of_it_runs() {
    let html = "From: a@b.fr\nSubject: x\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n\
        <html><head><style>p{color:red}</style></head><body><p>Bonjour &agrave; tous,</p><script>alert(1)</script>\
        <p>caf=E9</p></body></html>";
    let message = parsed(html);
    assert_eq!(message.text, "Bonjour à tous,\n\ncafé");
}

#[test]
fn odd_charsets_are_read() {
    let japanese = b"From: a@b.jp\r\nSubject: =?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?=\r\n\
        Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\nl\x92\xe9t\xe9 \x80\r\n";
    let message = read(japanese).expect("a message");
    assert_eq!(
        (message.headers.subject.as_str(), message.text.as_str()),
        ("日本語", "l’été €")
    );
}

#[test]
fn what_it_answers_stands_nearest_first() {
    let ticket = TicketId(Uuid::from_u128(9));
    let ours = letter_about(Uuid::from_u128(7), ticket, "desk.fr");
    let root = root_of(ticket, "desk.fr");
    let message = parsed(&format!(
        "From: a@b.fr\nSubject: Re: x\nIn-Reply-To: <{ours}>\nReferences: <{root}>\n <old@b.fr>\n\nOui."
    ));
    assert_eq!(message.headers.references, [ours, "old@b.fr".to_owned(), root]);
}

/// As vacation programs, lists and servers write them.
#[test]
fn machines_are_known_by_their_heads() {
    let machines = [
        ("Auto-Submitted: auto-replied (vacation)", WhyAside::Automatic),
        ("Auto-Submitted: auto-generated", WhyAside::Automatic),
        ("X-Autoreply: yes", WhyAside::Automatic),
        ("X-Autorespond: Congés", WhyAside::Automatic),
        ("X-Autoresponder: 1", WhyAside::Automatic),
        ("Precedence: auto_reply", WhyAside::Automatic),
        ("Precedence: bulk", WhyAside::Bulk),
        ("Precedence: junk", WhyAside::Bulk),
        ("Return-Path: <>", WhyAside::Automatic),
    ];
    for (header, why) in machines {
        let message = parsed(&format!("{header}\n{PLAIN}"));
        assert_eq!(set_aside(&message.headers), Some(why), "{header}");
    }
    // A group of people hands it on: somebody asks, and nothing is acknowledged to all.
    let handed_on = parsed(&format!("Precedence: list\n{PLAIN}"));
    assert_eq!(set_aside(&handed_on.headers), None);
    let message = parsed(&format!(
        "Auto-Submitted: no\nReturn-Path: <ada@exemple.fr>\n{PLAIN}"
    ));
    assert_eq!(set_aside(&message.headers), None);
    assert_eq!(
        message.headers.return_path,
        ReturnPath::Of("ada@exemple.fr".to_owned())
    );
}

/// As Postfix writes it (RFC 3464).
#[test]
fn a_bounce_names_the_letter_that_came_back() {
    let letter = Uuid::from_u128(7);
    let name = letter_about(letter, TicketId(Uuid::from_u128(9)), "desk.fr");
    let bounce = format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.fr\nTo: bureau@desk.fr\nSubject: Undelivered Mail Returned to Sender\n\
         Auto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n\
         --B\nContent-Type: text/plain\n\nI'm sorry.\n\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.fr\n\n\
         Final-Recipient: rfc822; nobody@exemple.fr\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n\n\
         --B\nContent-Type: message/rfc822\n\nMessage-ID: <{name}>\nSubject: [#1] x\n\nBonjour\n--B--\n"
    );
    let message = parsed(&bounce);
    assert_eq!(set_aside(&message.headers), Some(WhyAside::Bounce));
    let told = message.bounce.expect("a bounce");
    assert_eq!((told.letter, told.is_failure), (letter, true));
    assert!(told.why.contains("no such user"), "{}", told.why);
    let late = parsed(&bounce.replace("Action: failed", "Action: delayed"));
    assert!(!late.bounce.expect("a report").is_failure);
}

#[test]
fn what_is_attached_is_taken_out_with_its_name() {
    let message = parsed(
        "From: a@b.fr\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nVoici.\n\
         --B\nContent-Type: application/pdf; name=\"../../etc/plan.pdf\"\nContent-Disposition: attachment; filename*=utf-8''%C3%A9t%C3%A9.pdf\n\
         Content-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--B--\n",
    );
    assert_eq!(message.text, "Voici.");
    let names: Vec<_> = message
        .attachments
        .iter()
        .map(|file| (file.name.as_str(), file.said_type.as_str()))
        .collect();
    assert_eq!(names, [("été.pdf", "application/pdf")]);
    assert_eq!(message.attachments[0].bytes, b"%PDF-1.4\n");
}

/// Nothing of it breaks, and nothing takes long.
#[test]
fn a_hostile_message_is_a_message_like_any_other_or_none() {
    let deep = (0..400).fold(String::from("From: a@b.fr\nSubject: deep\n"), |text, at| {
        format!("{text}Content-Type: multipart/mixed; boundary=B{at}\n\n--B{at}\n")
    });
    let nested = "Content-Type: message/rfc822\n\nFrom: a@b.fr\n".repeat(500);
    let hostile: Vec<Vec<u8>> = vec![
        vec![],
        b"\0\0\0\0".to_vec(),
        b"no head at all".to_vec(),
        b"From: a@b.fr\r\n\r\n\0\0NUL\0".to_vec(),
        format!("From: a@b.fr\nSubject: {}\n\nx", "x".repeat(3_000_000)).into_bytes(),
        format!("From: a@b.fr\nReferences: {}\n\nx", "<a@b> ".repeat(200_000)).into_bytes(),
        format!("From: {}\n\nx", "a@b.fr, ".repeat(100_000)).into_bytes(),
        b"From: \xff\xfe\xe9 <\xe9@b.fr>\r\nSubject: \xe9t\xe9\r\n\r\n\xe9".to_vec(),
        b"From: a@b.fr\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain; charset=\xff\r\n\r\nx".to_vec(),
        b"From: a@b.fr\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!not base64====".to_vec(),
        b"From: a@b.fr\r\nMessage-ID: <>\r\nSubject: =?utf-8?B?/////w==?=\r\n\r\nx".to_vec(),
        deep.into_bytes(),
        nested.into_bytes(),
        b"From: a@b.fr\nSubject: bare\n\nline ends".to_vec(),
        "A:\n".repeat(100_000).into_bytes(),
    ];
    for bytes in hostile {
        let begun = std::time::Instant::now();
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        if let Some(message) = read(&bytes) {
            let texts = [
                &message.text,
                &message.headers.subject,
                &message.headers.message_id,
            ];
            assert!(texts.iter().all(|text| !text.contains('\0')), "{start:?}");
            assert!(
                message.headers.subject.len() <= 2_000 && message.headers.references.len() <= 100,
                "{start:?}"
            );
            assert!(!message.headers.message_id.is_empty(), "{start:?}");
        }
        assert!(begun.elapsed().as_secs() < 20, "{start:?}");
    }
}

#[test]
fn bytes_without_a_name_are_known_again_by_what_they_are() {
    assert_eq!(name_by_content(b"x"), name_by_content(b"x"));
    assert_ne!(name_by_content(b"x"), name_by_content(b"y"));
}

proptest! {
    /// Whatever bytes come, they are read or they are not.
    #[test]
    fn any_bytes_may_come(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        if let Some(message) = read(&bytes) {
            prop_assert!(!message.text.contains('\0'));
        }
    }

    /// Also where they begin like a message.
    #[test]
    fn any_end_may_follow(rest in proptest::collection::vec(any::<u8>(), 0..1_000)) {
        let mut bytes = b"From: a@b.fr\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n".to_vec();
        bytes.extend(rest);
        let message = read(&bytes);
        prop_assert!(message.is_some_and(|message| message.headers.from.as_deref() == Some("a@b.fr")));
    }
}
