//! Rows of read models as the server keeps them: the columns of a table are the fields of a struct, and are read where they
//! lie. To have the server write each row as one text of JSON, and to read that, costs both several times as much.

use jiff::fmt::temporal::DateTimePrinter;
use jiff_sqlx::{Date, Timestamp};
use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error as _, IntoDeserializer, MapAccess, Visitor,
        value::MapAccessDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::Error;
use sqlx::{
    Column, Decode, FromRow, Postgres, Row, TypeInfo, ValueRef,
    postgres::{PgRow, PgValueRef},
};
use uuid::Uuid;

/// What `SELECT t.* FROM read.… t` finds; columns that are no field of the struct are passed over.
pub struct Kept<R>(pub R);

impl<R: DeserializeOwned> FromRow<'_, PgRow> for Kept<R> {
    fn from_row(row: &PgRow) -> sqlx::Result<Kept<R>> {
        let columns = Columns {
            row,
            next: 0,
            text: String::new(),
        };
        let read = R::deserialize(MapAccessDeserializer::new(columns));
        read.map(Kept).map_err(|error| sqlx::Error::Decode(error.into()))
    }
}

pub fn kept<R>(rows: Vec<Kept<R>>) -> Vec<R> {
    rows.into_iter().map(|Kept(row)| row).collect()
}

/// The same, and an id that stands in a column `beside`.
pub struct Beside<R>(pub Uuid, pub R);

impl<R: DeserializeOwned> FromRow<'_, PgRow> for Beside<R> {
    fn from_row(row: &PgRow) -> sqlx::Result<Beside<R>> {
        let Kept(read) = Kept::from_row(row)?;
        Ok(Beside(row.try_get("beside")?, read))
    }
}

struct Columns<'r> {
    row: &'r PgRow,
    next: usize,
    /// Where values are written that structs read from texts.
    text: String,
}

impl<'r> MapAccess<'r> for Columns<'r> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'r>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let column = self.row.columns().get(self.next);
        column
            .map(|column| seed.deserialize(column.name().into_deserializer()))
            .transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'r>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.row.try_get_raw(self.next).map_err(Error::custom)?;
        self.next += 1;
        if value.is_null() {
            return seed.deserialize(().into_deserializer());
        }
        let of_type = value.type_info();
        match of_type.name() {
            "TEXT" => seed.deserialize(Cell(decoded::<&str>(value)?.into_deserializer())),
            "UUID" => {
                let id: Uuid = decoded(value)?;
                let mut text = Uuid::encode_buffer();
                let text: &str = id.hyphenated().encode_lower(&mut text);
                seed.deserialize(Cell(text.into_deserializer()))
            }
            "TIMESTAMPTZ" => seed.deserialize(Cell(self.instant(value)?.into_deserializer())),
            "DATE" => seed.deserialize(Cell(self.day(value)?.into_deserializer())),
            "INT8" => seed.deserialize(Cell(decoded::<i64>(value)?.into_deserializer())),
            "INT4" => seed.deserialize(Cell(decoded::<i32>(value)?.into_deserializer())),
            "INT2" => seed.deserialize(Cell(decoded::<i16>(value)?.into_deserializer())),
            "BOOL" => seed.deserialize(Cell(decoded::<bool>(value)?.into_deserializer())),
            "JSON" => {
                let text: &str = value.as_str().map_err(Error::custom)?;
                seed.deserialize(&mut serde_json::Deserializer::from_str(text))
            }
            "TEXT[]" => seed.deserialize(Cell(decoded::<Vec<String>>(value)?.into_deserializer())),
            "UUID[]" => {
                let ids = decoded::<Vec<Uuid>>(value)?;
                let texts = ids.iter().map(Uuid::to_string).collect::<Vec<_>>();
                seed.deserialize(Cell(texts.into_deserializer()))
            }
            // Of no struct: one that names it is told so.
            _ => seed.deserialize(().into_deserializer()),
        }
    }
}

impl Columns<'_> {
    fn instant(&mut self, value: PgValueRef<'_>) -> Result<&str, Error> {
        let at: Timestamp = decoded(value)?;
        self.text.clear();
        DateTimePrinter::new()
            .print_timestamp(&at.to_jiff(), &mut self.text)
            .map_err(Error::custom)?;
        Ok(&self.text)
    }

    fn day(&mut self, value: PgValueRef<'_>) -> Result<&str, Error> {
        let day: Date = decoded(value)?;
        self.text.clear();
        DateTimePrinter::new()
            .print_date(&day.to_jiff(), &mut self.text)
            .map_err(Error::custom)?;
        Ok(&self.text)
    }
}

fn decoded<'r, T: Decode<'r, Postgres>>(value: PgValueRef<'r>) -> Result<T, Error> {
    T::decode(value).map_err(Error::custom)
}

/// A value that is there, for fields that may lack one, and for those that give a name to a plain value.
struct Cell<D>(D);

impl<'de, D: Deserializer<'de, Error = Error>> Deserializer<'de> for Cell<D> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
