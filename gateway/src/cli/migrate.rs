//! `regie migrate`

use crate::{
    Failure,
    boot::{Hold, Installation},
    settings::Settings,
};

pub async fn run(settings: &Settings) -> Result<(), Failure> {
    let installation = Installation::open(settings, Hold::Share).await?;
    println!("The database is of this program's shape.");
    installation.database.close().await
}
