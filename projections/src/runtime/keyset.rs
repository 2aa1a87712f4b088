//! Pages by a key: a list goes on after the row it showed last, whatever was added or taken away meanwhile.
//!
//! Rows with the same key follow each other by their id, so that none is shown twice or passed over.

use super::Kept;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sqlx::{FromRow, Postgres, QueryBuilder, Row, postgres::PgRow};
use uuid::Uuid;

/// No column of a read model is called so.
const PLACE: &str = "place_of_the_page";

/// What a list may be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name in the cursors of callers: a cursor of one order says nothing in another.
    pub name: &'static str,
    /// In SQL, never null.
    pub expression: &'static str,
    /// The type of the expression, which is written out as text and read back without loss.
    pub kind: &'static str,
}

/// Where a page goes on: after this row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub key: String,
    pub id: Uuid,
}

/// A page of a list: which key, in which direction, after which row, and how many rows at most.
#[derive(Clone, Debug)]
pub struct Cut {
    pub key: Key,
    pub descending: bool,
    pub after: Option<Place>,
    pub limit: i64,
}

/// A row, and the place that a page after it begins at.
pub struct Found<R>(R, Place);

impl<R: DeserializeOwned> FromRow<'_, PgRow> for Found<R> {
    fn from_row(row: &PgRow) -> sqlx::Result<Found<R>> {
        let Kept(read) = Kept::from_row(row)?;
        let place = Place {
            key: row.try_get(PLACE)?,
            id: row.try_get("id")?,
        };
        Ok(Found(read, place))
    }
}

impl Cut {
    /// Of a table `t`, with the parameters that follow the `used` ones of the condition: key, id and limit.
    pub fn select(&self, table: &str, condition: &str, used: usize) -> String {
        let Key { expression, kind, .. } = self.key;
        let (key, id, limit) = (used + 1, used + 2, used + 3);
        let (beyond, direction) = if self.descending {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        let goes_on = match self.after {
            Some(_) => format!("({expression}, t.id) {beyond} (${key}::text::{kind}, ${id}::uuid)"),
            None => format!("${key}::text IS NULL AND ${id}::uuid IS NULL"),
        };
        format!(
            "SELECT t.*, ({expression})::text AS {PLACE} FROM {table} t WHERE {condition} AND {goes_on} \
             ORDER BY {expression} {direction}, t.id {direction} LIMIT ${limit}"
        )
    }

    /// The same for a condition that is made of what is asked for: what comes before it, from a table `t`.
    pub fn begin(&self, table: &str) -> QueryBuilder<'static, Postgres> {
        let Key { expression, .. } = self.key;
        QueryBuilder::new(format!(
            "SELECT t.*, ({expression})::text AS {PLACE} FROM {table} t WHERE "
        ))
    }

    /// And what comes after it.
    pub fn finish(&self, statement: &mut QueryBuilder<'_, Postgres>) {
        self.go_on(statement);
        self.in_order(statement, self.limit);
    }

    /// The same among no more than so many rows, the first that a condition picks: for another condition that costs
    /// something for each row. What comes before the first condition.
    pub fn begin_within(&self, table: &str) -> QueryBuilder<'static, Postgres> {
        let Key { expression, .. } = self.key;
        QueryBuilder::new(format!(
            "SELECT t.*, ({expression})::text AS {PLACE} FROM (SELECT t.* FROM {table} t WHERE "
        ))
    }

    /// How many of these there are.
    pub fn begin_count_within(&self, table: &str) -> QueryBuilder<'static, Postgres> {
        QueryBuilder::new(format!("SELECT count(*) FROM (SELECT t.id FROM {table} t WHERE "))
    }

    /// What comes between the two.
    pub fn then(&self, statement: &mut QueryBuilder<'_, Postgres>, rows: i64) {
        self.go_on(statement);
        self.in_order(statement, rows);
        statement.push(") t WHERE true");
    }

    /// And what comes after the second.
    pub fn finish_within(&self, statement: &mut QueryBuilder<'_, Postgres>) {
        self.in_order(statement, self.limit);
    }

    fn go_on(&self, statement: &mut QueryBuilder<'_, Postgres>) {
        let Key { expression, kind, .. } = self.key;
        let beyond = if self.descending { "<" } else { ">" };
        if let Some(Place { key, id }) = self.after.clone() {
            statement.push(format_args!(" AND ({expression}, t.id) {beyond} ("));
            statement.push_bind(key).push(format_args!("::text::{kind}, "));
            statement.push_bind(id).push(")");
        }
    }

    fn in_order(&self, statement: &mut QueryBuilder<'_, Postgres>, limit: i64) {
        let Key { expression, .. } = self.key;
        let direction = if self.descending { "DESC" } else { "ASC" };
        statement.push(format_args!(
            " ORDER BY {expression} {direction}, t.id {direction} LIMIT "
        ));
        statement.push_bind(limit);
    }

    pub fn after_key(&self) -> Option<&str> {
        self.after.as_ref().map(|place| place.key.as_str())
    }

    pub fn after_id(&self) -> Option<Uuid> {
        self.after.as_ref().map(|place| place.id)
    }
}

/// Each row with the place that a page after it begins at.
pub fn placed<R>(found: Vec<Found<R>>) -> Vec<(R, Place)> {
    found.into_iter().map(|Found(row, place)| (row, place)).collect()
}

/// A column that is one of the ids bound as `$parameter`. For one id the server keeps one plan, which costs as much whatever
/// the id is; an array it would plan anew each time, which takes longer than to read the row.
pub fn one_of(column: &str, parameter: usize, ids: &[Uuid]) -> String {
    match ids {
        [_] => format!("{column} = (${parameter}::uuid[])[1]"),
        _ => format!("{column} = ANY(${parameter})"),
    }
}

/// A table `asked` of the ids bound as `$parameter`; of one id without `unnest`, for the same reason as [`one_of`].
pub fn asked_for(column: &str, parameter: usize, ids: &[Uuid]) -> String {
    match ids {
        [_] => format!("(SELECT (${parameter}::uuid[])[1] AS {column}) AS asked"),
        _ => format!("unnest(${parameter}::uuid[]) AS asked({column})"),
    }
}

/// A condition on what is bound as these parameters, where something is. A plan that is kept counts rows by the conditions
/// that stand in it: of `parameter IS NULL OR condition` it would expect next to none.
pub fn given(is: bool, parameters: &[&str], condition: &str) -> String {
    match is {
        true => condition.to_owned(),
        false => format!("{} IS NULL", parameters.join(" IS NULL AND ")),
    }
}

/// What a person types is never a pattern.
pub fn escaped(typed: &str) -> String {
    typed
        .trim()
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}
