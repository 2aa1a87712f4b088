//! given / when / then on every command; and gaps.

use super::*;
use crate::testing::{Given, given};
use gap::{Filled, Gap, fill};
use kernel::{AccountId, AnswerTemplateId, Language, Refusal};
use proptest::prelude::*;
use uuid::Uuid;

const TEXT: &str = "Bonjour {{demandeur}},\nvotre demande n° {{ number }} est close.";

fn keep() -> KeepAnswerTemplate {
    KeepAnswerTemplate {
        template: AnswerTemplateId(Uuid::from_u128(1)),
        name: "Clôture".into(),
        text: TEXT.into(),
        of: None,
    }
}

fn kept() -> AnswerTemplateEvent {
    let KeepAnswerTemplate {
        template,
        name,
        text,
        of,
    } = keep();
    AnswerTemplateKept {
        template,
        name,
        text,
        of,
    }
    .into()
}

fn in_use() -> Given<AnswerTemplate> {
    given([kept()])
}

fn retired() -> Given<AnswerTemplate> {
    given([kept(), AnswerTemplateRetired {}.into()])
}

fn change(name: &str, text: &str) -> ChangeAnswerTemplate {
    ChangeAnswerTemplate {
        name: name.into(),
        text: text.into(),
    }
}

#[test]
fn a_template_is_kept_once() {
    given::<AnswerTemplate>([]).when(keep()).then([kept()]);
    in_use().when(keep()).then_quiet();
    let of = Some(AccountId(Uuid::from_u128(2)));
    in_use()
        .when(KeepAnswerTemplate { of, ..keep() })
        .then_refused(AnswerTemplateRefusal::AlreadyDefined);
    retired()
        .when(keep())
        .then_refused(AnswerTemplateRefusal::AlreadyDefined);
}

#[test]
fn a_change_is_the_whole_text_again() {
    let changed = AnswerTemplateChanged {
        name: "Close".into(),
        text: "Merci.".into(),
    };
    in_use()
        .when(change(" Close ", "Merci.\n"))
        .then([changed.into()]);
    in_use().when(change("Clôture", TEXT)).then_quiet();
    retired()
        .when(change("Close", "Merci."))
        .then_refused(AnswerTemplateRefusal::Retired);
    given::<AnswerTemplate>([])
        .when(change("Close", "Merci."))
        .then_refused(AnswerTemplateRefusal::NotDefined);
}

#[test]
fn a_template_is_retired_once() {
    in_use()
        .when(RetireAnswerTemplate {})
        .then([AnswerTemplateRetired {}.into()]);
    retired().when(RetireAnswerTemplate {}).then_quiet();
    given::<AnswerTemplate>([])
        .when(RetireAnswerTemplate {})
        .then_refused(AnswerTemplateRefusal::NotDefined);
}

#[test]
fn what_cannot_be_sent_is_refused_with_its_reason() {
    let refused = |name: &str, text: &str, refusal| in_use().when(change(name, text)).then_refused(refusal);
    refused(" ", "Merci.", AnswerTemplateRefusal::NameMissing);
    refused("Close", " \n", AnswerTemplateRefusal::TextMissing);
    let most = decide::CHARACTERS_AT_MOST;
    let long = "é".repeat(most + 1);
    refused("Long", &long, AnswerTemplateRefusal::TextTooLong { most });
    let gap = "prénom".to_owned();
    refused(
        "Nom",
        "Bonjour {{ prénom }}",
        AnswerTemplateRefusal::UnknownGap { gap },
    );
}

#[test]
fn an_unknown_gap_is_named_as_it_was_written() {
    let refusal = AnswerTemplateRefusal::UnknownGap { gap: "nom".into() };
    assert!(refusal.message(Language::French).contains("{{nom}}"));
    assert!(refusal.message(Language::English).contains("{{nom}}"));
    for gap in Gap::ALL {
        for language in [Language::French, Language::English] {
            assert!(refusal.message(language).contains(gap.word(language)));
        }
    }
}

#[test]
fn a_text_is_filled_and_what_nobody_knows_stays_open() {
    let filled = fill(TEXT, |gap| (gap == Gap::Number).then(|| "12".to_owned()));
    let text = "Bonjour {{demandeur}},\nvotre demande n° 12 est close.".to_owned();
    let open = vec![Gap::Requester];
    assert_eq!(filled, Filled { text, open });
}

#[test]
fn a_value_is_never_read_as_a_gap() {
    let filled = fill("{{objet}} {{", |_| Some("{{moi}}".to_owned()));
    assert_eq!(filled.text, "{{moi}} {{");
    assert!(filled.open.is_empty());
}

proptest! {
    #[test]
    fn a_text_without_values_stays_as_it_was_written(text in "[{} a-zé]{0,40}|.{0,40}") {
        prop_assert_eq!(fill(&text, |_| None).text, text);
    }

    #[test]
    fn every_known_gap_is_filled(parts in prop::collection::vec((any::<bool>(), 0..6_usize, "[a-z{} ]{0,5}"), 0..8)) {
        let written = |(french, gap, _): &(bool, usize, String)| {
            let language = if *french { Language::French } else { Language::English };
            format!("{{{{{}}}}}", Gap::ALL[*gap].word(language))
        };
        let parts: Vec<_> = parts.into_iter().map(|(french, gap, text)| (french, gap, text.replace(['{', '}'], "-"))).collect();
        let text: String = parts.iter().map(|part| written(part) + &part.2).collect();
        let expected: String = parts.iter().map(|(_, gap, text)| format!("<{gap}>{text}")).collect();
        let filled = fill(&text, |gap| Gap::ALL.iter().position(|known| *known == gap).map(|at| format!("<{at}>")));
        prop_assert_eq!(filled.text, expected);
    }
}
