//! One layout for all letters, as text and as HTML. What people are called is escaped in the second.

use super::letter::Text;
use minijinja::{
    Environment,
    value::{Serde, Value},
};

const TEXT: &str = include_str!("layout/letter.txt");
const HTML: &str = include_str!("layout/letter.html");

pub struct Written {
    pub text: String,
    pub html: String,
}

pub fn written(letter: &Text) -> Result<Written, minijinja::Error> {
    // The names end in what they are, which decides what is escaped.
    let environment = Environment::new();
    let letter = Value::from(Serde(letter));
    Ok(Written {
        text: environment.render_named_str("letter.txt", TEXT, &letter)?,
        html: environment.render_named_str("letter.html", HTML, &letter)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::letter::{Reader, Section, forgotten_password, invitation};
    use kernel::Language;

    fn reader(language: Language) -> Reader {
        Reader {
            name: Some("Inès <b>".to_owned()),
            language,
            agency: "Dupont & fils".to_owned(),
            colour: "#7f1d1d".to_owned(),
            logo: Some("https://desk.example/brand/1/logo?v=2".to_owned()),
        }
    }

    #[test]
    fn a_letter_is_read_in_both_languages_and_both_forms_and_a_name_is_no_markup() {
        for language in [Language::French, Language::English] {
            for letter in [invitation, forgotten_password] {
                let letter = letter(&reader(language), "https://desk.example/#x".to_owned());
                let written = written(&letter).unwrap();
                assert!(
                    written.text.contains("Inès <b>,") && written.text.contains("https://desk.example/#x")
                );
                assert!(
                    written.html.contains("Inès &lt;b&gt;,") && written.html.contains("Dupont &amp; fils")
                );
                assert!(
                    written
                        .html
                        .contains("<img src=\"https:&#x2f;&#x2f;desk.example&#x2f;brand")
                );
                assert!(
                    written
                        .html
                        .contains(language.choose("lang=\"fr\"", "lang=\"en\""))
                );
            }
        }
    }

    #[test]
    fn what_somebody_wrote_is_shown_line_by_line_and_is_no_markup() {
        let mut letter = reader(Language::French).blank("[#1] Imprimante".to_owned());
        letter.sections = vec![Section {
            title: "Ada".to_owned(),
            lines: vec!["<script>1</script>".to_owned(), "Deuxième ligne".to_owned()],
        }];
        let written = written(&letter).unwrap();
        assert!(
            written
                .text
                .contains("Ada\n\n<script>1</script>\nDeuxième ligne\n"),
            "{}",
            written.text
        );
        assert!(
            !written.html.contains("<script>")
                && written
                    .html
                    .contains("<p style=\"margin:0 0 .35rem\">Deuxième ligne</p>")
        );
    }
}
