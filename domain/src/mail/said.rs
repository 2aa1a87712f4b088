//! What somebody says in a message, without what they quote and without their signature. The original is kept: where it
//! is not sure, more is shown rather than less.

/// Stands in our own letters, above what is quoted then.
pub const ABOVE: (&str, &str) = ("Répondez au-dessus de cette ligne", "Reply above this line");

/// Far more than anybody writes; the original has the rest.
const SIGNS_AT_MOST: usize = 100_000;

/// A text of lines; never empty where the message says anything at all.
pub fn said(text: &str) -> String {
    let text = clean(text);
    let lines: Vec<&str> = text.lines().collect();
    let new = cut(&lines);
    let kept = if new.is_empty() { lines.join("\n") } else { new };
    kept.trim().chars().take(SIGNS_AT_MOST).collect()
}

/// Without what no text holds: NUL and its like. Lines end in one way.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
        .collect()
}

/// On one line, for a subject.
pub fn clean_line(text: &str, longest: usize) -> String {
    let words: Vec<String> = clean(text).split_whitespace().map(str::to_owned).collect();
    words.join(" ").chars().take(longest).collect()
}

fn cut(lines: &[&str]) -> String {
    let end = (0..lines.len())
        .find(|at| ends_here(lines, *at))
        .unwrap_or(lines.len());
    let mut kept = lines.get(..end).unwrap_or_default();
    // A quotation at the end, however it was announced; one in the middle is answered line by line, and stays.
    while let Some((last, before)) = kept.split_last() {
        if !last.trim().is_empty() && !last.starts_with('>') {
            break;
        }
        kept = before;
    }
    kept.join("\n").trim().to_owned()
}

fn ends_here(lines: &[&str], at: usize) -> bool {
    let line = lines.get(at).copied().unwrap_or_default();
    let trimmed = line.trim();
    line == "-- "
        || trimmed == "--"
        || trimmed.contains(ABOVE.0)
        || trimmed.contains(ABOVE.1)
        || is_separator(trimmed)
        || announces(lines, at)
}

/// As Outlook and its like write it.
fn is_separator(line: &str) -> bool {
    let is_ruled = line.starts_with("-----") && line.ends_with("-----") && line.len() > 10;
    let is_drawn = line.len() >= 20 && line.chars().all(|sign| sign == '_');
    is_ruled || is_drawn
}

/// "On Monday, Ada wrote:", over one line or two, and a quotation after it.
fn announces(lines: &[&str], at: usize) -> bool {
    let two = |first: &str, second: &str| format!("{} {}", first.trim(), second.trim());
    let line = lines.get(at).copied().unwrap_or_default();
    let next = lines.get(at + 1).copied().unwrap_or_default();
    let (announced, rest) = match is_announcement(line.trim()) {
        true => (true, at + 1),
        false => (is_announcement(&two(line, next)), at + 2),
    };
    let mut after = lines
        .iter()
        .skip(rest)
        .map(|line| line.trim())
        .filter(|line| !line.is_empty());
    announced && after.next().is_some_and(|line| line.starts_with('>'))
}

fn is_announcement(line: &str) -> bool {
    let begins = ["On ", "Le ", "Am ", "El ", "Il "]
        .iter()
        .any(|word| line.starts_with(word));
    let ends = [
        "wrote:",
        "a écrit :",
        "a écrit:",
        "a écrit\u{a0}:",
        "schrieb:",
        "escribió:",
        "ha scritto:",
    ];
    begins && ends.iter().any(|word| line.ends_with(word))
}
