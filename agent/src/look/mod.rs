//! Looking at the machine. Each look is a function of a folder that is the machine's root, so that recorded machines
//! are looked at in tests; programs are asked only where the system says something by no file.
//!
//! `sample` is measured, `inventory` is what it is made of, `log` is what it says, `smart` is how disks wear;
//! `windows` reads what Windows answers. What cannot be seen has its reason.

mod evidence;
pub mod inventory;
pub mod log;
pub mod sample;
pub mod smart;
pub mod tools;
pub mod tree;
pub mod windows;

pub use evidence::evidence;
pub use tools::Tools;
pub use tree::Tree;

/// A machine to look at.
#[derive(Clone, Debug)]
pub struct Machine {
    pub tree: Tree,
    pub tools: Tools,
}

impl Machine {
    pub fn this() -> Machine {
        Machine {
            tree: Tree::live(),
            tools: Tools::Installed,
        }
    }

    /// Files of another machine: programs of this one say nothing of it.
    pub fn recorded(root: impl Into<std::path::PathBuf>) -> Machine {
        Machine {
            tree: Tree::at(root),
            tools: Tools::Out,
        }
    }
}
