//! Programs of others from Debian's packages, unpacked beside what is built: nothing is installed, and nobody's daemon is
//! started by a package.

use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The root that a package and all that it needs here were unpacked to; none where there are no packages to be had.
pub fn unpacked(package: &str) -> Result<Option<PathBuf>> {
    let folder = std::path::absolute(Path::new("target/peers/debian").join(package))?;
    let (root, done) = (folder.join("root"), folder.join("unpacked"));
    if done.exists() {
        return Ok(Some(root));
    }
    let Some(names) = needed(package)? else {
        println!("{package}: no Debian package to be had here, so that there is no peer to stand beside");
        return Ok(None);
    };
    fs::create_dir_all(&root)?;
    let downloaded = Command::new("apt-get")
        .arg("download")
        .args(&names)
        .current_dir(&folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    ensure!(downloaded.success(), "{package} cannot be downloaded");
    for file in fs::read_dir(&folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "deb") {
            let status = Command::new("dpkg").arg("-x").arg(&path).arg(&root).status()?;
            ensure!(status.success(), "{} cannot be unpacked", path.display());
            fs::remove_file(path)?;
        }
    }
    fs::write(done, "")?;
    Ok(Some(root))
}

/// The package, and what of its dependencies is not installed.
fn needed(package: &str) -> Result<Option<Vec<String>>> {
    let simulated = Command::new("apt-get")
        .args(["--simulate", "--no-install-recommends", "install", package])
        .stderr(Stdio::null())
        .output();
    let Ok(simulated) = simulated else {
        return Ok(None);
    };
    let said = String::from_utf8(simulated.stdout)?;
    let names = said.lines().filter_map(|line| line.strip_prefix("Inst "));
    let names: Vec<String> = names
        .filter_map(|rest| rest.split_whitespace().next())
        .map(str::to_owned)
        .collect();
    Ok(simulated
        .status
        .success()
        .then_some(names)
        .filter(|names| !names.is_empty()))
}

/// A program in it, by its name.
pub fn program(root: &Path, name: &str) -> Result<PathBuf> {
    ["usr/bin", "usr/sbin", "bin", "sbin"]
        .iter()
        .map(|folder| root.join(folder).join(name))
        .find(|path| path.exists())
        .with_context(|| format!("{name} is not in {}", root.display()))
}
