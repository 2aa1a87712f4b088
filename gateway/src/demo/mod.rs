//! The demo company "Atelier Nord": made by the same use cases as everything else, under command ids that
//! derive from names, so that making it twice changes nothing.
//!
//! Days count back from the day the company was first made, which its own history remembers.
//! `people` and `clients` are the cast, `contracts` what is sold, `work` what was done, `desk` what is asked for; `story` makes
//! it. `year` is what a desk with 500 tickets a day leaves behind.

mod clients;
mod contracts;
mod desk;
mod password;
mod people;
mod story;
mod work;
pub mod year;

use crate::{Application, Failure};
use people::Person;
use std::{fmt, path::Path};
use story::Story;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    Small,
    Large,
}

/// Who can sign in.
pub struct Demo {
    password: String,
}

pub async fn make(app: &Application, data: &Path) -> Result<Demo, Failure> {
    make_sized(app, data, Size::Small).await
}

pub async fn make_sized(app: &Application, data: &Path, size: Size) -> Result<Demo, Failure> {
    let demo = found(app, data, size).await?;
    Story::begin(app).await?.ask_the_desk().await?;
    Story::begin(app).await?.invoice().await?;
    Ok(demo)
}

/// The company and its work, before anything is asked of its desk.
async fn found(app: &Application, data: &Path, size: Size) -> Result<Demo, Failure> {
    let password = password::kept_in(data)?;
    let story = Story::begin(app).await?;
    story.meet_people(&password).await?;
    story.register_clients().await?;
    story.let_client_in(&password).await?;
    story.sign_contracts().await?;
    story.promise_service().await?;
    story.work(size).await?;
    Ok(Demo {
        password: password.text,
    })
}

impl fmt::Display for Demo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "\nDemo company \"Atelier Nord\". All these accounts have the password {}\n",
            self.password
        )?;
        for Person {
            name, email, what, ..
        } in people::ALL.iter().chain([&people::CLIENT])
        {
            writeln!(f, "  {email:<34} {name:<18} {what}")?;
        }
        writeln!(f)
    }
}
