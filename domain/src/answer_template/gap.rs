//! What a text leaves open between two braces, and how it is filled for one ticket: `{{client}}`.

use kernel::Language;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gap {
    /// The company that asked.
    Client,
    /// Who of it asked.
    Requester,
    /// The ticket's.
    Number,
    /// What the ticket is about.
    Subject,
    /// Who answers.
    Me,
    /// Whose desk it is.
    Agency,
}

/// A text for one ticket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filled {
    pub text: String,
    /// What the ticket does not say; these stay open in the text.
    pub open: Vec<Gap>,
}

impl Gap {
    pub const ALL: [Gap; 6] = [
        Gap::Client,
        Gap::Requester,
        Gap::Number,
        Gap::Subject,
        Gap::Me,
        Gap::Agency,
    ];

    pub fn word(self, language: Language) -> &'static str {
        match self {
            Gap::Client => "client",
            Gap::Requester => language.choose("demandeur", "requester"),
            Gap::Number => language.choose("numéro", "number"),
            Gap::Subject => language.choose("objet", "subject"),
            Gap::Me => language.choose("moi", "me"),
            Gap::Agency => language.choose("agence", "agency"),
        }
    }

    /// Of what stands between the braces, in either language.
    fn of(inside: &str) -> Option<Gap> {
        let wanted = inside.trim().to_lowercase();
        let says = |gap: &Gap| {
            [Language::French, Language::English]
                .iter()
                .any(|language| gap.word(*language) == wanted)
        };
        Gap::ALL.into_iter().find(says)
    }
}

enum Piece<'t> {
    Text(&'t str),
    /// With its braces, and without.
    Gap(&'t str, &'t str),
}

/// Braces that are never closed are text.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (vec![], text);
    while let Some(begin) = rest.find("{{") {
        let Some(length) = rest[begin..].find("}}") else {
            break;
        };
        let (before, from) = rest.split_at(begin);
        let (gap, after) = from.split_at(length + 2);
        pieces.extend([Piece::Text(before), Piece::Gap(gap, &gap[2..length])]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// The first that nobody knows.
pub fn unknown(text: &str) -> Option<&str> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Gap(_, inside) if Gap::of(inside).is_none() => Some(inside.trim()),
        Piece::Gap(..) | Piece::Text(_) => None,
    })
}

/// What a value says is never read as a gap again.
pub fn fill(text: &str, value: impl Fn(Gap) -> Option<String>) -> Filled {
    let mut filled = Filled {
        text: String::new(),
        open: vec![],
    };
    for piece in pieces(text) {
        let (as_written, gap) = match piece {
            Piece::Text(text) => (text, None),
            Piece::Gap(braced, inside) => (braced, Gap::of(inside)),
        };
        match gap.map(|gap| (gap, value(gap))) {
            Some((_, Some(value))) => filled.text.push_str(&value),
            Some((gap, None)) => {
                filled.text.push_str(as_written);
                filled.open.push(gap);
            }
            None => filled.text.push_str(as_written),
        }
    }
    filled
}
