//! NO1, TK1: real heads of messages, and what holds for any.

use super::{
    headers::{Headers, ReturnPath},
    mailbox::{Acknowledge, AddressChosen, ChooseAddress, Mailbox, MailboxRefusal, SenderAcknowledged},
    said::{ABOVE, said},
    thread,
    verdict::{Held, Known, Sender, Ticket, Verdict, WhyAside, may_be_acknowledged, set_aside, verdict},
};
use crate::testing::given;
use jiff::Timestamp;
use kernel::{ClientId, TicketId};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use uuid::Uuid;

fn client(number: u128) -> ClientId {
    ClientId(Uuid::from_u128(number))
}

fn ticket(is_theirs: bool) -> Ticket {
    Ticket {
        id: TicketId(Uuid::from_u128(9)),
        client: client(1),
        is_theirs,
    }
}

fn a_letter() -> Headers {
    Headers {
        message_id: "a@exemple.fr".to_owned(),
        from: Some("ada@exemple.fr".to_owned()),
        subject: "Imprimante".to_owned(),
        ..Headers::default()
    }
}

fn a_customer() -> Sender {
    Sender::Outside {
        companies: vec![client(1)],
        looks_after: vec![],
        may_ask: true,
    }
}

fn by(sender: Sender) -> Known {
    Known {
        sender,
        ..Known::default()
    }
}

#[test]
fn a_customer_opens_a_ticket_and_a_stranger_waits() {
    assert_eq!(verdict(&a_letter(), &by(a_customer())), Verdict::Open(client(1)));
    let held = |sender, why| assert_eq!(verdict(&a_letter(), &by(sender)), Verdict::Hold(why));
    held(Sender::Nobody, Held::UnknownSender);
    held(Sender::Colleague { may_answer: true }, Held::FromTheTeam);
    let of_two = Sender::Outside {
        companies: vec![client(1), client(2)],
        looks_after: vec![],
        may_ask: true,
    };
    held(of_two, Held::SeveralCompanies);
    let nobody = Headers {
        from: None,
        ..a_letter()
    };
    assert_eq!(
        verdict(&nobody, &by(a_customer())),
        Verdict::Hold(Held::WithoutSender)
    );
}

#[test]
fn a_conversation_is_gone_on_with_and_a_number_counts_for_those_it_concerns() {
    let answering = |sender| Known {
        sender,
        answers: Some(ticket(false)),
        names: None,
    };
    let id = TicketId(Uuid::from_u128(9));
    assert_eq!(verdict(&a_letter(), &answering(a_customer())), Verdict::Reply(id));
    assert_eq!(
        verdict(&a_letter(), &answering(Sender::Nobody)),
        Verdict::Reply(id)
    );
    let elsewhere = Sender::Outside {
        companies: vec![client(2)],
        looks_after: vec![client(3)],
        may_ask: true,
    };
    assert_eq!(
        verdict(&a_letter(), &answering(elsewhere)),
        Verdict::Hold(Held::AnotherCompany)
    );
    let naming = |is_theirs| Known {
        sender: a_customer(),
        answers: None,
        names: Some(ticket(is_theirs)),
    };
    assert_eq!(verdict(&a_letter(), &naming(true)), Verdict::Reply(id));
    assert_eq!(verdict(&a_letter(), &naming(false)), Verdict::Open(client(1)));
}

/// Heads that real programs write.
#[test]
fn what_a_machine_sent_opens_nothing() {
    let auto = |word: &str| Headers {
        auto_submitted: Some(word.to_owned()),
        ..a_letter()
    };
    let precedence = |word: &str| Headers {
        precedence: Some(word.to_owned()),
        ..a_letter()
    };
    let machines = [
        (auto("auto-replied (vacation)"), WhyAside::Automatic),
        (auto("auto-generated"), WhyAside::Automatic),
        (auto("Auto-Replied; owner-email=\"a@b\""), WhyAside::Automatic),
        (precedence("auto_reply"), WhyAside::Automatic),
        (precedence("Bulk"), WhyAside::Bulk),
        (precedence("junk"), WhyAside::Bulk),
        (
            Headers {
                return_path: ReturnPath::Empty,
                ..a_letter()
            },
            WhyAside::Automatic,
        ),
        (
            Headers {
                answers_by_itself: true,
                ..a_letter()
            },
            WhyAside::Automatic,
        ),
        (
            Headers {
                is_report: true,
                return_path: ReturnPath::Empty,
                ..a_letter()
            },
            WhyAside::Bounce,
        ),
        (
            Headers {
                is_ours: true,
                ..a_letter()
            },
            WhyAside::Ours,
        ),
    ];
    for (headers, why) in machines {
        assert_eq!(
            verdict(&headers, &by(a_customer())),
            Verdict::SetAside(why),
            "{headers:?}"
        );
    }
    assert_eq!(verdict(&auto("no"), &by(a_customer())), Verdict::Open(client(1)));
    assert_eq!(
        verdict(&precedence("first-class"), &by(a_customer())),
        Verdict::Open(client(1))
    );
}

#[test]
fn our_own_names_are_known_again_and_no_others() {
    let (letter, ticket) = (Uuid::from_u128(7), TicketId(Uuid::from_u128(9)));
    let name = thread::letter_about(letter, ticket, "desk.example");
    assert_eq!(
        (thread::letter_in(&name), thread::ticket_in(&name)),
        (Some(letter), Some(ticket))
    );
    assert_eq!(thread::ticket_in(&thread::root_of(ticket, "h")), Some(ticket));
    for other in ["", "a@b", "ticket.@h", "ticket.7@h", "letter.x.y@h", "ticket"] {
        assert_eq!(thread::ticket_in(other), None, "{other}");
    }
    assert_eq!(
        thread::number_in(&format!("Re: {} Imprimante", thread::mark(42))),
        Some(42)
    );
    assert_eq!(thread::number_in("Re: [#] [#-1] [#a] [#7"), None);
    assert_eq!(thread::number_in("[ticket] [#x] [#12]"), Some(12));
}

#[test]
fn what_is_quoted_and_signed_is_left_out() {
    let quoted = "C'est bon.\n\nLe lun. 3 mars 2026 à 10:12, Support <s@x.fr> a écrit :\n> Alors ?\n> Ada";
    assert_eq!(said(quoted), "C'est bon.");
    let folded = "Works.\n\nOn Mon, 3 Mar 2026 at 10:12 Support <support@example.org>\nwrote:\n\n> So?";
    assert_eq!(said(folded), "Works.");
    assert_eq!(said("Merci\n-- \nAda\nDirectrice"), "Merci");
    assert_eq!(said(&format!("Oui\n\n--- {} ---\nBonjour", ABOVE.0)), "Oui");
    assert_eq!(
        said("Voir ci-dessous\n-----Message d'origine-----\nDe : x"),
        "Voir ci-dessous"
    );
    let between = "> Quel modèle ?\nUne Brother.\n> Depuis quand ?\nHier.";
    assert_eq!(
        said(between),
        between,
        "answers between the lines stay with what they answer"
    );
    assert_eq!(
        said("> tout est cité"),
        "> tout est cité",
        "more rather than nothing"
    );
    assert_eq!(said("a\0b\u{7}c"), "abc");
}

#[test]
fn what_a_group_hands_on_is_a_request_that_is_not_acknowledged() {
    let handed_on = Headers {
        precedence: Some("list".to_owned()),
        ..a_letter()
    };
    assert_eq!(set_aside(&handed_on), None);
    assert!(!may_be_acknowledged(&handed_on));
    assert!(may_be_acknowledged(&a_letter()));
}

#[test]
fn a_sender_is_acknowledged_once_a_day() {
    let at = |hours: i64| Timestamp::from_second(hours * 3_600).unwrap();
    let (sender, ticket) = (Uuid::from_u128(1), TicketId(Uuid::from_u128(9)));
    let told = |hours| SenderAcknowledged {
        sender,
        ticket,
        at: at(hours),
    };
    let tell = |hours| Acknowledge {
        sender,
        ticket,
        at: at(hours),
    };
    given::<Mailbox>([]).when(tell(0)).then([told(0).into()]);
    given::<Mailbox>([told(0).into()]).when(tell(23)).then_quiet();
    given::<Mailbox>([told(0).into()])
        .when(tell(24))
        .then([told(24).into()]);
}

#[test]
fn an_agency_chooses_where_it_is_written_to() {
    let choose = |address: &str| ChooseAddress {
        address: Some(address.to_owned()),
    };
    let chosen = AddressChosen {
        address: "support@exemple.fr".to_owned(),
    };
    given::<Mailbox>([])
        .when(choose(" Support@Exemple.fr "))
        .then([chosen.clone().into()]);
    given::<Mailbox>([chosen.into()])
        .when(choose("support@exemple.fr"))
        .then_quiet();
    for wrong in ["support", "a@b@c", "<a@b>", "a b@c", "@c"] {
        given::<Mailbox>([])
            .when(choose(wrong))
            .then_refused(MailboxRefusal::NotAnAddress);
    }
}

fn any_sender() -> impl Strategy<Value = Sender> {
    let companies = proptest::collection::vec((1_u128..4).prop_map(client), 0..3);
    prop_oneof![
        Just(Sender::Nobody),
        any::<bool>().prop_map(|may_answer| Sender::Colleague { may_answer }),
        (companies, any::<bool>()).prop_map(|(companies, may_ask)| Sender::Outside {
            companies,
            looks_after: vec![],
            may_ask,
        }),
    ]
}

proptest! {
    /// Whoever is outside never comes into another company's ticket, and nobody who may not is let in.
    #[test]
    fn nobody_comes_where_they_may_not(
        sender in any_sender(), answers in any::<Option<bool>>(), names in any::<Option<bool>>(),
        of in 1_u128..4, auto in any::<bool>(),
    ) {
        let of_company = |is_theirs| Ticket { client: client(of), ..ticket(is_theirs) };
        let known = Known { sender: sender.clone(), answers: answers.map(of_company), names: names.map(of_company) };
        let headers = Headers { auto_submitted: auto.then(|| "auto-replied".to_owned()), ..a_letter() };
        let verdict = verdict(&headers, &known);
        if auto {
            prop_assert_eq!(verdict, Verdict::SetAside(WhyAside::Automatic));
            return Ok(());
        }
        match (&verdict, &sender) {
            (Verdict::Reply(_), Sender::Outside { companies, may_ask, .. }) => {
                prop_assert!(*may_ask && companies.contains(&client(of)));
            }
            (Verdict::Reply(_), Sender::Colleague { may_answer }) => prop_assert!(*may_answer),
            (Verdict::Reply(_), Sender::Nobody) => prop_assert!(answers.is_some() || names == Some(true)),
            (Verdict::Open(company), Sender::Outside { companies, may_ask, .. }) => {
                prop_assert!(*may_ask && companies == &vec![*company]);
            }
            (Verdict::Open(_), _) => prop_assert!(false, "nobody else opens one"),
            (Verdict::Hold(_) | Verdict::SetAside(_), _) => {}
        }
    }

    /// Nothing is invented, and something is always said.
    #[test]
    fn what_is_said_stands_in_the_message(lines in proptest::collection::vec("[>a-z -]{0,12}", 0..12)) {
        let text = lines.join("\n");
        let said = said(&text);
        prop_assert!(text.contains(&said));
        prop_assert_eq!(said.is_empty(), text.trim().is_empty());
    }

    /// Any bytes that were once a text.
    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        let said = said(&text);
        prop_assert!(!said.contains('\0'));
    }
}
