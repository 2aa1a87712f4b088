//! A busy year, in small: told by a clock that is set, ending in the present, the same however often it is told.

use anyhow::Result;
use commands::runtime::mint;
use fixtures::TestDatabase;
use gateway::{
    boot::{Application, Connections, Keys},
    demo::year::{self, Shape, Year},
    files::{Kept, Place},
};
use jiff::{SignedDuration, Timestamp};
use kernel::Clock;
use std::path::Path;

const SHAPE: Shape = Shape {
    days: 24,
    on_weekdays: 5,
    on_weekends: 1,
    companies: 12,
};

async fn connect(url: &str, folder: &Path, clock: Clock) -> Result<Application> {
    let connections = Connections {
        each: 12,
        answers_at_once: None,
        clock,
        files: Kept {
            place: Place::Folder(folder.join("files")),
            arriving: folder.join("files/uploads"),
            at_most: 1024 * 1024,
        },
        mail_from: "bureau@exemple.fr".to_owned(),
    };
    Ok(Application::connect(url, Keys::random(), connections).await?)
}

async fn told(app: &Application, clock: &Clock, now: Timestamp, folder: &Path) -> Result<u32> {
    clock.set(year::beginning(app, SHAPE, now).await?);
    year::begin(app, folder).await?;
    let tickets = Year::new(app, clock, SHAPE, now)?.pass(|_| {}).await?;
    app.follower().catch_up_all().await?;
    Ok(tickets)
}

async fn number(app: &Application, query: &str, at: Timestamp) -> Result<i64> {
    let number = sqlx::query_scalar(query).bind(at.to_string());
    Ok(number.fetch_one(&app.journal().pools.follower).await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_ends_in_the_present_and_is_told_once() -> Result<()> {
    let database = TestDatabase::create().await?;
    let folder = std::env::temp_dir().join(format!("regie-year-{}", mint()));
    std::fs::create_dir_all(&folder)?;
    let now = Clock::real().now();
    let clock = Clock::manual(now);
    let app = connect(&database.url, &folder, clock.clone()).await?;
    let tickets = told(&app, &clock, now, &folder).await?;
    assert!(tickets > 80, "{tickets}");

    let events = "SELECT count(*) FROM journal.events WHERE $1 <> ''";
    let before = number(&app, events, now).await?;
    let late = "SELECT count(*) FROM read.ticket_list WHERE opened_at > $1::timestamptz";
    assert_eq!(number(&app, late, now).await?, 0, "nothing lies in the future");
    let pending = "SELECT count(*) FROM read.ticket_list WHERE pending AND opened_at < $1::timestamptz";
    let fortnight = now.checked_sub(SignedDuration::from_hours(24 * 14))?;
    assert_eq!(number(&app, pending, fortnight).await?, 0, "what is old is done");
    assert!(
        number(&app, pending, now).await? > 0,
        "and there is something to do"
    );
    let notices = "SELECT count(*) FROM read.notice_list WHERE ticket IS NOT NULL AND at < $1::timestamptz";
    assert_eq!(
        number(
            &app,
            notices,
            fortnight.checked_sub(SignedDuration::from_hours(48))?
        )
        .await?,
        0
    );
    assert!(number(&app, notices, now).await? > 0);

    let again = told(&app, &clock, now, &folder).await?;
    assert_eq!((again, number(&app, events, now).await?), (tickets, before));
    app.close().await;
    Ok(std::fs::remove_dir_all(folder)?)
}
