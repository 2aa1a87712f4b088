//! The agent as a service of systemd: what is laid down, started, stopped and taken away again.

use crate::look::{Machine, tools::Tools};
use agent_protocol::Why;
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

const NAME: &str = "regie-agent.service";
const UNIT: &str = "etc/systemd/system/regie-agent.service";
const PROGRAM: &str = "usr/local/lib/regie-agent/regie-agent";

/// Ends the service for good: the server wants nothing more of this machine.
pub const REVOKED: u8 = 78;

#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    #[error(
        "systemd does not run here: let whatever starts programs on this machine start `regie-agent run`"
    )]
    NoSystemd,
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    #[error("systemctl {0} failed: {1}")]
    Systemctl(String, String),
}

/// Copies the program to where it stays, writes the unit, enables and starts it.
pub fn install(machine: &Machine, program: &Path, folder: &Path) -> Result<(), NotDone> {
    if !machine.tree.exists("run/systemd/system") {
        return Err(NotDone::NoSystemd);
    }
    lay_down(&machine.tree.path(""), program, folder)?;
    systemctl(&machine.tools, &["daemon-reload"])?;
    systemctl(&machine.tools, &["enable", "--now", NAME])
}

/// Stops it and takes away what `install` laid down. What is not there is no failure.
pub fn uninstall(machine: &Machine) -> Result<(), NotDone> {
    let systemd = machine.tree.exists("run/systemd/system");
    if systemd && machine.tree.exists(UNIT) {
        systemctl(&machine.tools, &["disable", "--now", NAME])?;
    }
    take_away(&machine.tree.path(""))?;
    if systemd {
        systemctl(&machine.tools, &["daemon-reload"])?;
    }
    Ok(())
}

pub fn lay_down(root: &Path, program: &Path, folder: &Path) -> Result<(), NotDone> {
    let stays = root.join(PROGRAM);
    if program != stays {
        make_folder_of(&stays)?;
        // Beside it first: a program that runs cannot be written over, but its name may change hands.
        let beside = stays.with_extension("new");
        fs::copy(program, &beside).map_err(at(&beside))?;
        fs::rename(&beside, &stays).map_err(at(&stays))?;
    }
    let unit = root.join(UNIT);
    make_folder_of(&unit)?;
    let text = unit_text(&Path::new("/").join(PROGRAM), folder);
    fs::write(&unit, text).map_err(at(&unit))
}

pub fn take_away(root: &Path) -> Result<(), NotDone> {
    let (unit, program) = (root.join(UNIT), root.join(PROGRAM));
    crate::disk::remove_if_there(&unit).map_err(at(&unit))?;
    crate::disk::remove_if_there(&program).map_err(at(&program))?;
    // Others may have laid something there.
    let _ = program.parent().map(fs::remove_dir);
    Ok(())
}

fn make_folder_of(path: &Path) -> Result<(), NotDone> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(at(folder))
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> NotDone {
    let path = path.to_owned();
    move |error| NotDone::File(path, error)
}

fn systemctl(tools: &Tools, arguments: &[&str]) -> Result<(), NotDone> {
    let asked = tools.ask("systemctl", arguments, Duration::from_secs(60));
    let said = |why: Why| NotDone::Systemctl(arguments.join(" "), why.detail.unwrap_or_default());
    asked.map(drop).map_err(said)
}

/// Nothing here gives the agent a view of its own on the file systems: it would tell of that instead of the machine.
fn unit_text(program: &Path, folder: &Path) -> String {
    format!(
        "[Unit]\n\
         Description=Regie agent: watches this machine for the agency that looks after it\n\
         Wants=network-online.target\n\
         After=network-online.target\n\
         StartLimitIntervalSec=0\n\
         \n\
         [Service]\n\
         Type=exec\n\
         ExecStart={program} --folder {folder} run\n\
         Restart=always\n\
         RestartSec=10\n\
         RestartPreventExitStatus={REVOKED}\n\
         Nice=10\n\
         MemoryMax=64M\n\
         CPUQuota=20%\n\
         TasksMax=32\n\
         UMask=0077\n\
         NoNewPrivileges=yes\n\
         RestrictRealtime=yes\n\
         LockPersonality=yes\n\
         \n\
         [Install]\n\
         WantedBy=multi-user.target\n",
        program = program.display(),
        folder = folder.display(),
    )
}
