//! XML, written element by element: what is opened is closed, and text is never markup.

use std::fmt::{Display, Write};

pub struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    pub fn begin() -> Xml {
        Xml {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            depth: 0,
        }
    }

    pub fn end(self) -> String {
        self.text
    }

    /// With other elements in it.
    pub fn element(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        self.described(name, &[], inside);
    }

    pub fn described(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Xml)) {
        self.open(name, attributes);
        self.text.push('\n');
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.indent();
        self.close(name);
    }

    /// With text in it.
    pub fn say(&mut self, name: &str, text: impl Display) {
        self.say_with(name, &[], text);
    }

    pub fn say_with(&mut self, name: &str, attributes: &[(&str, &str)], text: impl Display) {
        self.open(name, attributes);
        self.text.push_str(&escaped(&text.to_string()));
        self.close(name);
    }

    /// Where there is something to say.
    pub fn say_if(&mut self, name: &str, text: Option<impl Display>) {
        if let Some(text) = text {
            self.say(name, text);
        }
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.put(format_args!("<{name}"));
        for (name, value) in attributes {
            self.put(format_args!(" {name}=\"{}\"", escaped(value)));
        }
        self.text.push('>');
    }

    fn close(&mut self, name: &str) {
        self.put(format_args!("</{name}>\n"));
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n(' ', 2 * self.depth));
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.text
            .write_fmt(text)
            .unwrap_or_else(|_| unreachable!("a string takes everything"));
    }
}

/// What XML 1.0 cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(sign),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_text_and_what_is_opened_is_closed() {
        let mut xml = Xml::begin();
        xml.described("a", &[("of", "\"<&>\"")], |xml| {
            xml.say("b", "</b>\u{0}é & \u{fffe}");
            xml.say_if("c", None::<&str>);
        });
        let expected = "<a of=\"&quot;&lt;&amp;&gt;&quot;\">\n  <b>&lt;/b&gt;é &amp; </b>\n</a>\n";
        assert_eq!(xml.end().split_once('\n').map(|(_, text)| text), Some(expected));
    }
}
