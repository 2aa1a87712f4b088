//! What a file is called, made harmless: the last part of a path, one line, no signs that turn the reading direction,
//! no longer than file systems take.

const BYTES_AT_MOST: usize = 200;
const NAMELESS: &str = "file";

pub fn clean_name(said: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|sign| !is_treacherous(*sign)).collect();
    let trimmed = shortened(kept.trim().trim_end_matches(['.', ' ']));
    if trimmed.trim_start_matches('.').is_empty() {
        NAMELESS.to_owned()
    } else {
        trimmed
    }
}

/// Control signs, and those that show a text in another order than it is written: `gpj.exe` for `exe.jpg`.
fn is_treacherous(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The end says what it is, so the middle goes.
fn shortened(name: &str) -> String {
    if name.len() <= BYTES_AT_MOST {
        return name.to_owned();
    }
    let ending = name
        .rfind('.')
        .map_or("", |at| name.get(at..).unwrap_or_default());
    let ending = if ending.len() <= 20 { ending } else { "" };
    let room = BYTES_AT_MOST - ending.len();
    let cut = (0..=room)
        .rev()
        .find(|at| name.is_char_boundary(*at))
        .unwrap_or_default();
    format!("{}{ending}", name.get(..cut).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, proptest};

    #[test]
    fn a_name_is_the_last_part_of_a_path_on_one_line() {
        for (said, name) in [
            ("devis.pdf", "devis.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\ada\\plan été.png", "plan été.png"),
            ("a\r\nSet-Cookie: b", "aSet-Cookie: b"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            ("say \"hi\".txt", "say \"hi\".txt"),
            ("..", "file"),
            ("", "file"),
            ("dossier/", "file"),
            ("point. . ", "point"),
        ] {
            assert_eq!(clean_name(said), name, "{said:?}");
        }
        let long = format!("{}.pdf", "é".repeat(300));
        let name = clean_name(&long);
        assert!(name.len() <= 200 && name.ends_with("é.pdf"), "{name}");
    }

    proptest! {
        #[test]
        fn a_name_is_never_empty_never_a_path_and_cleaning_it_again_changes_nothing(said in any::<String>()) {
            let name = clean_name(&said);
            prop_assert!(!name.is_empty() && name.len() <= 200);
            prop_assert!(!name.contains(['/', '\\', '\n', '\r', '\0']));
            prop_assert!(name != "." && name != "..");
        }
    }
}
