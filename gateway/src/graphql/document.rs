//! A GraphQL document as text: how many words and signs, and how deep its brackets go, before a parser that calls
//! itself for each of them has seen it.

#[derive(Default, PartialEq, Eq, Debug)]
pub struct Measure {
    pub tokens: usize,
    pub nesting: usize,
}

pub fn measure(document: &str) -> Measure {
    let mut rest = document.as_bytes();
    let (mut measure, mut open) = (Measure::default(), 0_usize);
    while let Some((&first, after)) = rest.split_first() {
        rest = match first {
            b' ' | b'\t' | b'\r' | b'\n' | b',' => after,
            b'#' => after_line(after),
            other => {
                measure.tokens += 1;
                match other {
                    b'{' | b'[' | b'(' => open += 1,
                    b'}' | b']' | b')' => open = open.saturating_sub(1),
                    _ => {}
                }
                measure.nesting = measure.nesting.max(open);
                after_token(rest)
            }
        };
    }
    measure
}

fn after_line(rest: &[u8]) -> &[u8] {
    let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    end.map_or(&[], |end| &rest[end..])
}

fn after_token(rest: &[u8]) -> &[u8] {
    if let Some(inside) = rest.strip_prefix(b"\"\"\"") {
        return after_block(inside);
    }
    if let Some(inside) = rest.strip_prefix(b"\"") {
        return after_string(inside);
    }
    let word = rest.iter().take_while(|byte| is_of_a_word(**byte)).count();
    &rest[word.max(1)..]
}

/// Letters, digits, and whatever a number has.
fn is_of_a_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.')
}

fn after_string(mut rest: &[u8]) -> &[u8] {
    loop {
        rest = match rest {
            [] => return rest,
            [b'"' | b'\n' | b'\r', after @ ..] => return after,
            [b'\\', _, after @ ..] | [_, after @ ..] => after,
        };
    }
}

fn after_block(mut rest: &[u8]) -> &[u8] {
    loop {
        rest = match rest {
            [] => return rest,
            [b'"', b'"', b'"', after @ ..] => return after,
            [b'\\', b'"', b'"', b'"', after @ ..] | [_, after @ ..] => after,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{ProptestConfig, any, proptest};

    fn is(document: &str, tokens: usize, nesting: usize) {
        assert_eq!(measure(document), Measure { tokens, nesting }, "{document}");
    }

    #[test]
    fn words_and_brackets_are_counted() {
        is("{ me { account { id } } }", 9, 3);
        is("query Q($a: [Int!]! = [1, -2.5e3]) { f(a: $a) ...F }", 27, 2);
        is("", 0, 0);
    }

    #[test]
    fn what_stands_in_strings_and_comments_is_not() {
        is("{ a(b: \"({[\\\"(\") } # ((( \n", 8, 2);
        is("{ a(b: \"\"\"(\" [ \\\"\"\" (\"\"\") }", 8, 2);
        is("# {{{{", 0, 0);
        is("\"never closed {{{", 1, 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]
        #[test]
        fn any_text_is_measured(text in any::<String>()) {
            let measured = measure(&text);
            assert!(measured.nesting <= measured.tokens && measured.tokens <= text.len());
        }
    }
}
