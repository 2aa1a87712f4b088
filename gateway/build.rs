//! The folder of the built portal is there, and empty where nobody built it.

use std::path::Path;

const BUILT: &str = "portal/dist";

fn main() -> std::io::Result<()> {
    std::fs::create_dir_all(Path::new(env!("CARGO_MANIFEST_DIR")).join(BUILT))?;
    // A release carries the portal in itself; a debug build reads the folder, and is not made again for it.
    #[expect(
        clippy::disallowed_methods,
        reason = "cargo tells which profile it builds by the environment"
    )]
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let watched = if is_release { BUILT } else { "build.rs" };
    println!("cargo::rerun-if-changed={watched}");
    Ok(())
}
