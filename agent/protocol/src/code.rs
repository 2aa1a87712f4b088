//! The code that enrols one machine, once: a secret that the server knows, and the fingerprint of the certificate that
//! the server's own stands on. So a machine that knows nothing yet trusts exactly one server.

use std::{fmt, str::FromStr};

#[derive(Clone, PartialEq, Eq)]
pub struct EnrolmentCode {
    secret: String,
    anchor: [u8; 32],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no enrolment code: it has the form regie1-<secret>-<64 digits>")]
pub struct NotACode;

const BEGINS: &str = "regie1";

impl EnrolmentCode {
    /// The secret is letters and digits, 16 at least.
    pub fn new(secret: &str, anchor: [u8; 32]) -> Result<EnrolmentCode, NotACode> {
        let sound = secret.len() >= 16 && secret.bytes().all(|sign| sign.is_ascii_alphanumeric());
        sound
            .then(|| EnrolmentCode {
                secret: secret.to_owned(),
                anchor,
            })
            .ok_or(NotACode)
    }

    pub fn secret(&self) -> &str {
        &self.secret
    }

    /// SHA-256 of the anchor's certificate, in DER.
    pub fn anchor(&self) -> &[u8; 32] {
        &self.anchor
    }
}

/// The name under which the server answers whoever trusts this anchor. It stands for the anchor, not for an address, so
/// that a server may move, and tells tenants apart before anything is said.
pub fn server_name(anchor: &[u8; 32]) -> String {
    let digits: String = anchor[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{digits}.agents.regie.internal")
}

impl fmt::Display for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{BEGINS}-{}-", self.secret)?;
        self.anchor.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The secret stays out of logs.
impl fmt::Debug for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EnrolmentCode(..)")
    }
}

impl FromStr for EnrolmentCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut parts = text.trim().split('-');
        let (Some(BEGINS), Some(secret), Some(anchor), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotACode);
        };
        EnrolmentCode::new(secret, fingerprint(anchor)?)
    }
}

fn fingerprint(text: &str) -> Result<[u8; 32], NotACode> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return Err(NotACode);
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| NotACode)?;
    }
    Ok(bytes)
}
