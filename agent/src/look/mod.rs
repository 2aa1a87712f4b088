//! Looking at the machine. Each look is a function of a folder that is the machine's root, so that recorded machines
//! are looked at in tests; programs are asked only where the system says something by no file.
//!
//! `sample` is measured, `inventory` is what it is made of, `log` is what it says, `smart` is how disks wear;
//! `windows` reads what Windows answers. What cannot be seen has its reason; what may hang is waited for by others than
//! the one who looks (`shares`, `tools`).

mod evidence;
mod hanging;
pub mod inventory;
pub mod log;
pub mod sample;
pub mod shares;
pub mod smart;
pub mod tools;
pub mod tree;
pub mod windows;

pub use evidence::evidence;
pub use sample::space::Space;
pub use shares::Shares;
pub use tools::Tools;
pub use tree::Tree;

/// A machine to look at.
#[derive(Clone, Debug)]
pub struct Machine {
    pub tree: Tree,
    pub tools: Tools,
    pub shares: Shares,
}

impl Machine {
    pub fn this() -> Machine {
        Machine {
            tree: Tree::live(),
            tools: Tools::installed(),
            shares: Shares::of_this_machine(),
        }
    }

    /// Files of another machine: programs of this one say nothing of it.
    pub fn recorded(root: impl Into<std::path::PathBuf>) -> Machine {
        Machine {
            tree: Tree::at(root),
            tools: Tools::out(),
            shares: Shares::recorded(),
        }
    }
}
