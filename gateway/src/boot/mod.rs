//! From settings to a running application, and back down again.
//!
//! `Installation` is a migrated database and the keys that open it: all that most commands need.
//! `Application` is everything connected. `Background` is what runs beside the callers.

mod application;
mod background;
mod database;
mod keys;
mod sealing;

pub use application::{Application, Connections};
pub use background::{Background, Outside};
pub use database::{Database, Hold};
pub use keys::Keys;

use crate::{Failure, settings::Settings};

/// A database of this program's shape, and the keys that open it.
pub struct Installation {
    pub settings: Settings,
    pub keys: Keys,
    pub database: Database,
}

impl Installation {
    pub async fn open(settings: &Settings, hold: Hold) -> Result<Installation, Failure> {
        std::fs::create_dir_all(&settings.data).map_err(Failure::folder(&settings.data))?;
        let keys = Keys::load_or_create(&settings.keys())?;
        let database = Database::open(settings, hold).await?;
        database.migrate().await?;
        Ok(Installation {
            settings: settings.clone(),
            keys,
            database,
        })
    }

    pub async fn connect(&self) -> Result<Application, Failure> {
        self.connect_by(kernel::Clock::real()).await
    }

    /// By a clock that somebody may set.
    pub async fn connect_by(&self, clock: kernel::Clock) -> Result<Application, Failure> {
        let connections = Connections {
            each: self.settings.connections,
            answers_at_once: self.settings.answers_at_once,
            clock,
            files: self.settings.files.clone(),
            mail_from: self.settings.mail.from.clone(),
        };
        let application = Application::connect(&self.database.url, self.keys.clone(), connections).await?;
        commands::processes::destroy_keys_that_came_back(&application.runtime).await?;
        Ok(application)
    }

    pub async fn close(self, application: Application) -> Result<(), Failure> {
        application.close().await;
        self.database.close().await
    }
}
