//! What a file is, from its first bytes: what claims to be a picture and is none is not taken, and what a browser could
//! run is never shown in a page.

/// The first bytes that are looked at.
pub const ENOUGH: usize = 8 * 1024;

const UNKNOWN: &str = "application/octet-stream";

/// It says one thing and is another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pretends {
    pub said: String,
    pub found: String,
}

/// Those whose first bytes always tell: without them it is none.
const TELL_THEMSELVES: [&str; 11] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/bmp",
    "image/tiff",
    "application/pdf",
    "application/zip",
    "application/gzip",
    "video/mp4",
    "video/webm",
];

/// What an ending promises.
const ENDINGS: [(&str, &str); 12] = [
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("bmp", "image/bmp"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
];

/// Other names of the same.
const ALIASES: [(&str, &str); 8] = [
    ("image/jpg", "image/jpeg"),
    ("image/pjpeg", "image/jpeg"),
    ("image/x-ms-bmp", "image/bmp"),
    ("application/x-pdf", "application/pdf"),
    ("application/x-zip-compressed", "application/zip"),
    ("application/x-gzip", "application/gzip"),
    ("application/x-rar-compressed", "application/vnd.rar"),
    ("audio/mp3", "audio/mpeg"),
];

/// What is drawn or played, and runs nothing.
const SHOWN: [&str; 14] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/avif",
    "image/bmp",
    "application/pdf",
    "text/plain",
    "audio/mpeg",
    "audio/ogg",
    "audio/x-wav",
    "video/mp4",
    "video/webm",
    "video/quicktime",
];

/// Whether a browser may show it in a page; everything else is saved.
pub fn is_shown(media_type: &str) -> bool {
    SHOWN.contains(&media_type)
}

/// By what is found, and by what is said where that is finer and fits.
pub fn of(said: &str, name: &str, first: &[u8]) -> Result<String, Pretends> {
    let found = infer::get(first).map(|kind| kind.mime_type());
    let said = essence(said);
    if let Some(promised) = promised(name) {
        agreed(promised, found)?;
    }
    agreed(&said, found)
}

/// Without its parameters, in small letters; empty when it is no media type.
fn essence(said: &str) -> String {
    let said = said
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&sign))
    };
    let is_one = said
        .split_once('/')
        .is_some_and(|(family, kind)| is_word(family) && is_word(kind));
    if !is_one || said.len() > 100 {
        return String::new();
    }
    let alias = ALIASES.iter().find(|(other, _)| *other == said);
    alias.map_or(said, |(_, usual)| (*usual).to_owned())
}

fn promised(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    ENDINGS
        .iter()
        .find(|(known, _)| *known == ending)
        .map(|(_, kind)| *kind)
}

fn agreed(said: &str, found: Option<&str>) -> Result<String, Pretends> {
    let says_nothing = said.is_empty() || said == UNKNOWN;
    let pretends = |found: &str| {
        Err(Pretends {
            said: said.to_owned(),
            found: found.to_owned(),
        })
    };
    match found {
        None if says_nothing => Ok(UNKNOWN.to_owned()),
        None if TELL_THEMSELVES.contains(&said) => pretends(UNKNOWN),
        None => Ok(said.to_owned()),
        Some(found) if says_nothing || found == said => Ok(found.to_owned()),
        Some(found) if is_finer(said, found) => Ok(said.to_owned()),
        Some(found) if is_kin(said, found) => Ok(found.to_owned()),
        Some(found) => pretends(found),
    }
}

/// What is found is only the wrapping.
fn is_finer(said: &str, found: &str) -> bool {
    let is_office = said.starts_with("application/vnd.") || said.starts_with("application/msword");
    match found {
        "application/zip" => is_office || matches!(said, "application/epub+zip" | "application/java-archive"),
        "application/x-ole-storage" => is_office || said == "application/x-msi",
        "text/xml" => said.ends_with("xml") || (said.starts_with("text/") && said != "text/html"),
        "text/x-shellscript" => said.starts_with("text/") || said == "application/x-sh",
        _ => false,
    }
}

/// Not the same, and nobody is deceived: what is found is what it will be called.
fn is_kin(said: &str, found: &str) -> bool {
    let family = |kind: &str| kind.split('/').next().unwrap_or_default().to_owned();
    let moves = |kind: &str| matches!(family(kind).as_str(), "audio" | "video");
    let is_document = |kind: &str| {
        kind.starts_with("application/vnd.") || matches!(kind, "application/msword" | "application/rtf")
    };
    (moves(said) && moves(found))
        || (is_document(said) && is_document(found))
        || (said == "application/zip" && is_document(found))
        || (said.contains("hei") && found.contains("hei"))
        || (family(said) == "text" && found == "text/html")
        // A kind that we know nothing of.
        || (family(said) == "application" && !TELL_THEMSELVES.contains(&said) && !is_document(said))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const PDF: &[u8] = b"%PDF-1.7\n";
    const ELF: &[u8] = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    const HTML: &[u8] = b"<!DOCTYPE html><script>alert(1)</script>";

    #[track_caller]
    fn taken(said: &str, name: &str, first: &[u8], as_what: &str) {
        assert_eq!(of(said, name, first).as_deref(), Ok(as_what), "{said} {name}");
    }

    #[test]
    fn what_it_is_wins_over_what_it_says_and_what_it_says_is_taken_where_it_fits() {
        taken("image/png", "a.png", PNG, "image/png");
        taken("", "a", PNG, "image/png");
        taken("application/octet-stream", "a", PDF, "application/pdf");
        taken("text/plain; charset=utf-8", "a.txt", b"hello", "text/plain");
        taken(
            "image/svg+xml",
            "a.svg",
            b"<?xml version=\"1.0\"?><svg/>",
            "image/svg+xml",
        );
        let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        taken(docx, "a.docx", ZIP, docx);
        taken("", "setup.exe", ELF, "application/x-executable");
        taken("text/plain", "a.txt", HTML, "text/html");
        taken("no type", "a", b"hello", UNKNOWN);
    }

    #[test]
    fn what_pretends_to_be_another_thing_is_not_taken() {
        for (said, name, first) in [
            ("image/png", "a.png", ELF),
            ("image/png", "a.png", HTML),
            ("image/png", "a.png", b"hello".as_slice()),
            ("image/jpeg", "a.jpg", PNG),
            ("text/plain", "a.txt", ELF),
            ("application/pdf", "a.pdf", ZIP),
            ("application/octet-stream", "a.png", ELF),
            ("application/x-msdownload", "holidays.jpg", ELF),
        ] {
            assert!(of(said, name, first).is_err(), "{said} {name}");
        }
    }

    #[test]
    fn what_could_run_is_never_shown() {
        for kind in [
            "text/html",
            "image/svg+xml",
            "text/xml",
            "application/x-executable",
            "application/xhtml+xml",
            UNKNOWN,
        ] {
            assert!(!is_shown(kind), "{kind}");
        }
        assert!(is_shown("image/png") && is_shown("application/pdf"));
    }
}
