//! One password for all demo accounts, made by chance for each installation and kept in its data folder.

use crate::Failure;
use rand::{Rng, distributions::Uniform};
use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

pub struct Password {
    pub text: String,
    /// Made just now: accounts that are there already do not have it yet.
    pub is_new: bool,
}

const FILE: &str = "demo-password";
/// Without letters and digits that look alike.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

pub fn kept_in(data: &Path) -> Result<Password, Failure> {
    let path = data.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Password {
            text: text.trim().to_owned(),
            is_new: false,
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => make(&path),
        Err(error) => Err(Failure::file(&path)(error)),
    }
}

fn make(path: &Path) -> Result<Password, Failure> {
    let mut chance = rand::rngs::OsRng;
    let sign = Uniform::from(0..SIGNS.len());
    let group = |_| {
        (0..4)
            .filter_map(|_| SIGNS.get(chance.sample(sign)).copied().map(char::from))
            .collect::<String>()
    };
    let text = (0..4).map(group).collect::<Vec<_>>().join("-");
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        writeln!(file, "{text}")
    };
    write().map_err(Failure::folder(path))?;
    Ok(Password { text, is_new: true })
}
