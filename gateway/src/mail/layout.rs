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
    use crate::mail::letter::{Letter, Reader};
    use kernel::Language;
    use uuid::Uuid;

    #[test]
    fn a_letter_is_read_in_both_languages_and_both_forms_and_a_name_is_no_markup() {
        let letters = [
            Letter::Invitation { link: Uuid::max() },
            Letter::ForgottenPassword { link: Uuid::max() },
        ];
        for language in [Language::French, Language::English] {
            for letter in &letters {
                let reader = Reader {
                    name: "Inès <b>".to_owned(),
                    language,
                    agency: "Dupont & fils".to_owned(),
                    colour: "#7f1d1d".to_owned(),
                    logo: Some("https://desk.example/brand/1/logo?v=2".to_owned()),
                };
                let written = written(&letter.text(&reader, "https://desk.example/#x".to_owned())).unwrap();
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
}
