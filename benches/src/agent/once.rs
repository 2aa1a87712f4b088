//! An inventory, from nothing to all that is told.

use super::usage::Cost;
use anyhow::Result;
use std::{path::Path, process::Command};

pub fn inventory(program: &Path) -> Result<Cost> {
    Cost::of(|| {
        let mut command = Command::new(program);
        command.args(["inventory", "--print"]);
        command
    })
}
