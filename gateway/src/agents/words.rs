//! The words of an inventory, by which machines are found: each value cut at spaces, and its parts.

use serde_json::Value;
use std::collections::BTreeSet;

/// Longer ones are nobody's to type.
const WORD_AT_MOST: usize = 255;
/// As many as fit into one value of the index: whatever a machine tells, it is kept.
const BYTES_AT_MOST: usize = 500_000;

/// Of JSON; names of fields are none.
pub fn words_of(content: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    collect(&serde_json::from_str(content).unwrap_or_default(), &mut found);
    let mut bytes = 0;
    let fits = |word: &String| {
        bytes += word.len();
        bytes <= BYTES_AT_MOST
    };
    found.into_iter().take_while(fits).collect()
}

fn collect(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => cut(text, found),
        Value::Number(number) => cut(&number.to_string(), found),
        Value::Array(all) => all.iter().for_each(|value| collect(value, found)),
        Value::Object(all) => all.values().for_each(|value| collect(value, found)),
        Value::Null | Value::Bool(_) => {}
    }
}

fn cut(text: &str, found: &mut BTreeSet<String>) {
    let text = text.to_lowercase();
    let whole = text.split_whitespace();
    let parts = text.split(|sign: char| !sign.is_alphanumeric());
    let fitting = |word: &&str| !word.is_empty() && word.len() <= WORD_AT_MOST;
    found.extend(whole.chain(parts).filter(fitting).map(str::to_owned));
}

/// As the index is asked for words by their beginnings; nothing that is typed means anything else to it.
pub fn all_words(typed: &str) -> String {
    let quoted = |word: &str| format!("'{}':*", word.replace('\\', "\\\\").replace('\'', "''"));
    let words = typed.split_whitespace().map(|word| quoted(&word.to_lowercase()));
    words.collect::<Vec<_>>().join(" & ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rm2_values_are_found_whole_and_by_their_parts_and_names_of_fields_are_not() {
        let told = r#"{ "known": [{ "name": "OpenSSL", "version": "3.0.11-1~deb12u2", "bytes": 4096, "held": false }] }"#;
        let words = words_of(told);
        for word in ["openssl", "3.0.11-1~deb12u2", "deb12u2", "11", "4096"] {
            assert!(words.contains(&word.to_owned()), "{word} in {words:?}");
        }
        for word in ["name", "known", "false", ""] {
            assert!(!words.contains(&word.to_owned()), "{word} in {words:?}");
        }
    }

    #[test]
    fn rm2_words_that_do_not_fit_are_left_out() {
        let many: Vec<String> = (0..100_000).map(|number| format!("w{number:06}")).collect();
        let words = words_of(&serde_json::to_string(&many).unwrap());
        assert!(words.contains(&"w000000".to_owned()));
        assert!(words.iter().map(String::len).sum::<usize>() <= BYTES_AT_MOST);
        let long = format!("[{:?}]", "x".repeat(WORD_AT_MOST + 1));
        assert!(words_of(&long).is_empty());
        assert!(words_of("no JSON").is_empty());
    }

    #[test]
    fn rm2_what_is_typed_is_asked_for_by_its_beginning_and_means_nothing_else() {
        assert_eq!(all_words(" OpenSSL  3.0 "), "'openssl':* & '3.0':*");
        assert_eq!(all_words(r"a'b | c\d"), r"'a''b':* & '|':* & 'c\\d':*");
        assert_eq!(all_words(" "), "");
    }
}
