//! Machines from files of `machines/`: `== path`, then the file's text.

use crate::scratch::Scratch;
use agent::look::Machine;
use std::{fs, path::Path};

pub fn laptop() -> (Scratch, Machine) {
    let scratch = Scratch::new("machine");
    for part in include_str!("../machines/laptop.txt").split("== ").skip(1) {
        let (path, text) = part.split_once('\n').expect("a path and a text");
        write(&scratch.0, path, text);
    }
    let machine = Machine::recorded(&scratch.0);
    (scratch, machine)
}

pub fn write(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    fs::write(file, text).expect("written");
}
