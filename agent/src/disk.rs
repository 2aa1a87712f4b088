//! Files that are there whole or not at all, also after the power went.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Replaces a file: whoever reads sees the old text or the new one.
pub fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    put_in_place(path, |beside| write_whole(beside, text)?.sync_all())?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Replaces a file that is only of use, without waiting for the disk: after a kill it is the old text or the new one,
/// after the power went it may be neither.
pub fn replace_soon(path: &Path, text: &[u8]) -> io::Result<()> {
    put_in_place(path, |beside| write_whole(beside, text).map(drop))
}

fn put_in_place(path: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let beside = beside(path);
    let replaced = write(&beside).and_then(|()| fs::rename(&beside, path));
    if replaced.is_err() {
        // What a full disk took of it helps nobody, and may be half a key.
        let _ = remove_if_there(&beside);
    }
    replaced
}

/// Where a file is written before it takes its place. A kill may leave it.
pub fn beside(path: &Path) -> PathBuf {
    path.with_extension("new")
}

fn write_whole(path: &Path, text: &[u8]) -> io::Result<File> {
    let mut file = private().write(true).create(true).truncate(true).open(path)?;
    file.write_all(text)?;
    Ok(file)
}

/// A name that was made or removed is durable only when its folder is.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// For the agent's eyes alone.
pub fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// None where there is no such file.
pub fn bytes_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

pub fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
