//! What a marked-up body says, as lines of text. One walk over its tokens, so that no nesting and no table, however
//! hostile, costs more than its length.

use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};

/// Deeper ones are quotations all the same.
const QUOTED_AT_MOST: usize = 8;

/// What is quoted stands after `> `, as programs write it that send text.
pub fn text_of(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    // What stands in a script or a style is no markup, whatever it looks like.
    emitter.naively_switch_states(true);
    let mut lines = Lines::default();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => lines.open(&tag.name, tag.self_closing),
            Token::EndTag(tag) => lines.close(&tag.name),
            Token::String(text) => lines.say(&text),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    lines.finish()
}

#[derive(Default)]
struct Lines {
    done: String,
    line: String,
    /// A space is due before the next word.
    spaced: bool,
    /// The next line is a paragraph of its own.
    apart: bool,
    /// Spaces and ends of lines count.
    verbatim: usize,
    quoted: usize,
    /// Of what is not shown: the end that shows again.
    hidden_until: Option<HtmlString>,
}

impl Lines {
    fn open(&mut self, name: &HtmlString, is_empty: bool) {
        if self.hidden_until.is_some() {
            return;
        }
        match &name[..] {
            b"script" | b"style" | b"title" | b"template" | b"iframe" if !is_empty => {
                self.hidden_until = Some(name.clone());
            }
            b"br" => self.end_line(),
            b"td" | b"th" => self.spaced = true,
            b"li" => {
                self.break_line();
                self.line.push_str("* ");
            }
            b"pre" => {
                self.part();
                self.verbatim += 1;
            }
            b"blockquote" => {
                self.part();
                self.quoted += 1;
            }
            other => self.around(other),
        }
    }

    fn close(&mut self, name: &HtmlString) {
        if let Some(end) = &self.hidden_until {
            if end == name {
                self.hidden_until = None;
            }
            return;
        }
        match &name[..] {
            b"br" => self.end_line(),
            b"pre" => {
                self.part();
                self.verbatim = self.verbatim.saturating_sub(1);
            }
            b"blockquote" => {
                self.part();
                self.quoted = self.quoted.saturating_sub(1);
            }
            other => self.around(other),
        }
    }

    /// What begins and ends alike.
    fn around(&mut self, name: &[u8]) {
        match name {
            b"p" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"ul" | b"ol" | b"dl" | b"table"
            | b"hr" => {
                self.part();
            }
            b"div" | b"tr" | b"li" | b"dt" | b"dd" | b"body" | b"section" | b"article" | b"header"
            | b"footer" | b"address" | b"center" | b"form" | b"fieldset" | b"figure" | b"caption" => {
                self.break_line()
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &[u8]) {
        if self.hidden_until.is_some() {
            return;
        }
        let text = String::from_utf8_lossy(text);
        if self.verbatim > 0 {
            return self.say_verbatim(&text);
        }
        for sign in text.chars() {
            if matches!(sign, ' ' | '\t' | '\r' | '\n' | '\u{c}') {
                self.spaced = true;
            } else {
                if self.spaced && !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
                self.spaced = false;
                self.line.push(sign);
            }
        }
    }

    fn say_verbatim(&mut self, text: &str) {
        let mut parts = text.split('\n');
        self.line.push_str(parts.next().unwrap_or_default());
        for part in parts {
            self.end_line();
            self.line.push_str(part);
        }
    }

    /// Only where something stands on the line.
    fn break_line(&mut self) {
        if !self.line.is_empty() {
            self.end_line();
        }
    }

    fn part(&mut self) {
        self.break_line();
        self.apart = true;
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.spaced = false;
        if std::mem::take(&mut self.apart) && !self.done.is_empty() && !self.done.ends_with("\n\n") {
            self.done.push('\n');
        }
        for _ in 0..self.quoted.min(QUOTED_AT_MOST) {
            self.done.push_str("> ");
        }
        self.done.push_str(line.trim_end());
        self.done.push('\n');
    }

    fn finish(mut self) -> String {
        self.break_line();
        self.done.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::text_of;
    use proptest::prelude::{any, prop_assert, proptest};

    #[test]
    fn blocks_are_lines_and_paragraphs_stand_apart() {
        let html = "<html><head><title>Titre</title><style>p{color:red}</style></head><body>\n <p>Bonjour&nbsp;à <b>tous</b>,</p>\
            <div>une</div><div>deux<br>trois</div><p>fin</p></body></html>";
        assert_eq!(text_of(html), "Bonjour\u{a0}à tous,\n\nune\ndeux\ntrois\n\nfin");
    }

    #[test]
    fn what_a_script_holds_is_not_said_whatever_it_looks_like() {
        let html =
            "a<script>alert('<p>b</p>')</script><style>c{}</style><!-- d --><template>e</template>f<SCRIPT>g";
        assert_eq!(text_of(html), "af");
    }

    #[test]
    fn lists_tables_and_code_stay_readable() {
        let html = "<ul><li>un<li>deux</ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table><pre>a\n  b</pre>";
        assert_eq!(text_of(html), "* un\n* deux\n\n1 2\n3\n\na\n  b");
    }

    #[test]
    fn quotations_are_marked_as_in_a_plain_message() {
        let html = "<div>Oui.</div><div>Le 3 mai, Ada a écrit :<blockquote>un<blockquote>deux</blockquote></blockquote></div>";
        assert_eq!(text_of(html), "Oui.\nLe 3 mai, Ada a écrit :\n\n> un\n\n> > deux");
    }

    #[test]
    fn no_nesting_is_too_deep() {
        for tag in [
            "<div>",
            "<blockquote>",
            "<table><tr><td>",
            "<ul><li>",
            "<b>",
            "</p>",
        ] {
            assert!(
                text_of(&format!("{}x", tag.repeat(50_000))).ends_with('x'),
                "{tag}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_something(html in any::<String>()) {
            prop_assert!(text_of(&html).len() <= 5 * html.len() + 20);
        }

        #[test]
        fn no_soup_of_tags_makes_it_grow(parts in proptest::collection::vec("(</?(blockquote|pre|li|br|td|script)( |/|>)|mot|&amp;|>|\"|\n){0,8}", 0..12)) {
            let html = parts.concat();
            prop_assert!(text_of(&html).len() <= 5 * html.len() + 20);
        }
    }
}
