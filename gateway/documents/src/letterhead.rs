//! How an agency's documents look.

use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Letterhead {
    pub agency: String,
    /// As `#7f1d1d`. It draws lines and marks, never text: any colour can be read.
    pub colour: String,
    #[serde(skip)]
    pub logo: Option<Logo>,
}

/// A PNG, JPEG or WebP.
#[derive(Clone, Debug)]
pub struct Logo(pub Vec<u8>);
