//! What can be set about letters and mail: who writes, how letters leave, by which ways mail comes.

use super::Raw;
use crate::{
    Failure,
    mail::{ImapSettings, MailSettings},
};
use jiff::SignedDuration;
use std::{
    net::{SocketAddr, ToSocketAddrs},
    path::Path,
};

const TOKEN_AT_LEAST: usize = 16;
const QUIET_AT_MOST: i64 = 3_600;

pub(super) fn of(raw: &Raw, data: &Path) -> Result<MailSettings, Failure> {
    Ok(MailSettings {
        from: sender(raw.mail_from.as_deref(), raw.smtp.is_some())?,
        smtp: raw.smtp.clone(),
        folder: data.join("mail"),
        quiet: quiet(raw.mail_quiet)?,
        imap: raw.mail_imap.as_deref().map(ImapSettings::of).transpose()?,
        lmtp: raw.mail_lmtp.as_deref().map(listen).transpose()?,
        hook: raw.mail_hook.clone().map(token).transpose()?,
    })
}

/// Whose letters they are: a server takes none without.
fn sender(named: Option<&str>, by_server: bool) -> Result<String, Failure> {
    match named {
        Some(address) if address.parse::<lettre::Address>().is_ok() => Ok(address.to_owned()),
        Some(address) => {
            let why = format!("{address:?} is not a mail address: write it like support@example.org");
            Err(Failure::setting("REGIE_MAIL_FROM", why))
        }
        None if by_server => Err(Failure::setting(
            "REGIE_MAIL_FROM",
            "with REGIE_SMTP, say who writes: support@example.org",
        )),
        None => Ok("regie@localhost".to_owned()),
    }
}

fn quiet(seconds: i64) -> Result<SignedDuration, Failure> {
    if !(0..=QUIET_AT_MOST).contains(&seconds) {
        let why = "from 0 to 3600 seconds: how long a letter waits for more to tell";
        return Err(Failure::setting("REGIE_MAIL_QUIET", why));
    }
    Ok(SignedDuration::from_secs(seconds))
}

fn listen(text: &str) -> Result<SocketAddr, Failure> {
    let wrong = || {
        let why = format!("{text:?} is not an address to listen on: write it like 127.0.0.1:2424");
        Failure::setting("REGIE_MAIL_LMTP", why)
    };
    text.to_socket_addrs()
        .ok()
        .and_then(|mut all| all.next())
        .ok_or_else(wrong)
}

fn token(text: String) -> Result<String, Failure> {
    if text.len() < TOKEN_AT_LEAST {
        let why = "at least 16 characters are needed, such as `openssl rand -hex 24` gives";
        return Err(Failure::setting("REGIE_MAIL_HOOK", why));
    }
    Ok(text)
}
