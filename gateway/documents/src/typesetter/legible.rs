//! Signs that the fonts lack would be holes, and no document that is to be archived may have holes.

use serde_json::Value;
use typst::text::Font;

/// Instead of what cannot be shown.
const UNKNOWN: char = '?';

pub fn legible(value: &mut Value, fonts: &[Font]) {
    match value {
        Value::String(text) if !text.chars().all(|sign| is_shown(sign, fonts)) => {
            *text = text.chars().filter_map(|sign| shown(sign, fonts)).collect();
        }
        Value::Array(values) => values.iter_mut().for_each(|value| legible(value, fonts)),
        Value::Object(fields) => fields.values_mut().for_each(|value| legible(value, fonts)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn shown(sign: char, fonts: &[Font]) -> Option<char> {
    match sign {
        sign if is_shown(sign, fonts) => Some(sign),
        // Lines stay lines.
        '\r' => None,
        '\t' | '\u{202f}' | '\u{2009}' => Some(' '),
        sign if is_invisible(sign) => None,
        _ => Some(UNKNOWN),
    }
}

fn is_shown(sign: char, fonts: &[Font]) -> bool {
    sign == '\n' || (!sign.is_control() && !is_invisible(sign) && fonts.iter().all(|font| has(font, sign)))
}

fn has(font: &Font, sign: char) -> bool {
    font.info().coverage.contains(u32::from(sign))
}

/// What only says how its neighbours are to be drawn: joiners, marks of direction, variants, byte order.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
