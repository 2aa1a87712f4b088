//! A new migration is one more reason to build this.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
