//! A recorded machine looked at (`recorded`), machines that hide things (`bare`), and this one beside what its own tools
//! say (`here`).

mod bare;
mod here;
mod machines;
mod recorded;
#[path = "../scratch/mod.rs"]
mod scratch;
