//! Folders of tests, one each.

use std::{
    path::PathBuf,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

static MADE: AtomicU32 = AtomicU32::new(0);

pub fn folder(name: &str) -> PathBuf {
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("regie-agent-{name}-{}-{number}", process::id());
    std::env::temp_dir().join(name).join("it")
}
