//! Texts of machines, as the database takes them.

const LONGEST_NAME: usize = 255;

/// JSON whose texts hold no NUL, which the database does not take.
pub fn without_nul(json: &str) -> String {
    let mut clean = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        clean.push_str(before);
        // A backslash and what it escapes belong together: `\\u0000` is no NUL.
        let (kept, length) = match escape.starts_with("\\u0000") {
            true => ("\u{fffd}", 6),
            false => {
                let length = 1 + escape[1..].chars().next().map_or(0, char::len_utf8);
                (&escape[..length], length)
            }
        };
        clean.push_str(kept);
        rest = &escape[length..];
    }
    clean.push_str(rest);
    clean
}

/// A name that a machine says, as it is kept for ever: one line, no longer than names are.
pub fn plain(said: &str) -> String {
    said.chars()
        .filter(|sign| !sign.is_control())
        .take(LONGEST_NAME)
        .collect()
}

/// As COPY reads it.
pub fn escaped(sign: char) -> impl Iterator<Item = char> {
    let (first, second) = match sign {
        '\\' => ('\\', Some('\\')),
        '\t' => ('\\', Some('t')),
        '\n' => ('\\', Some('n')),
        '\r' => ('\\', Some('r')),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn a_nul_is_taken_out_and_what_only_looks_like_one_stays() {
        assert_eq!(without_nul(r#"{"a":"x\u0000y"}"#), "{\"a\":\"x\u{fffd}y\"}");
        for sound in [r#"{"a":"x\\u0000y"}"#, r#"{"a":"\n\u0001é\\"}"#, "é\\", ""] {
            assert_eq!(without_nul(sound), sound);
        }
    }

    proptest! {
        #[test]
        fn any_text_reads_as_itself_without_its_nuls(text in any::<String>()) {
            let clean = without_nul(&json!(text).to_string());
            let read: String = serde_json::from_str(&clean).unwrap();
            prop_assert_eq!(read, text.replace('\0', "\u{fffd}"));
        }

        #[test]
        fn a_name_is_one_short_line(text in any::<String>()) {
            let name = plain(&text.repeat(40));
            prop_assert!(name.chars().count() <= 255 && !name.contains(char::is_control));
        }

        #[test]
        fn what_is_escaped_for_a_copy_stays_on_its_line(text in any::<String>()) {
            let line: String = text.chars().flat_map(escaped).collect();
            prop_assert!(!line.contains(['\n', '\r', '\t']));
        }
    }
}
