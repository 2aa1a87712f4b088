//! Which stretch of a file is asked for (RFC 9110, section 14): one, all of it, or none that there is.

use axum::http::{HeaderMap, HeaderValue, header};
use http_range_header::parse_range_header;
use std::ops::Range;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asked {
    Whole,
    Stretch(Range<u64>),
    /// Beyond its end.
    Nothing,
}

/// What cannot be read, and several stretches at once, are answered with the whole file, as they may be.
pub fn asked(headers: &HeaderMap, size: u64, etag: &HeaderValue) -> Asked {
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let Some(range) = range.filter(|_| is_the_same(headers, etag)) else {
        return Asked::Whole;
    };
    let Ok(ranges) = parse_range_header(range) else {
        return Asked::Whole;
    };
    if size == 0 {
        return Asked::Nothing;
    }
    match ranges.validate(size).as_deref() {
        Ok([one]) => Asked::Stretch(*one.start()..*one.end() + 1),
        Ok(_) => Asked::Whole,
        Err(_) => Asked::Nothing,
    }
}

/// A stretch goes with what the caller has already, when it is of the same file.
fn is_the_same(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    headers.get(header::IF_RANGE).is_none_or(|known| known == etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    fn of(range: &str, size: u64) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_str(range).unwrap());
        asked(&headers, size, &HeaderValue::from_static("\"a\""))
    }

    #[test]
    fn a_stretch_is_cut_at_the_end_and_what_is_beyond_is_nothing() {
        assert_eq!(of("bytes=0-0", 10), Asked::Stretch(0..1));
        assert_eq!(of("bytes=5-", 10), Asked::Stretch(5..10));
        assert_eq!(of("bytes=-3", 10), Asked::Stretch(7..10));
        assert_eq!(of("bytes=5-100", 10), Asked::Stretch(5..10));
        assert_eq!(of("bytes=10-", 10), Asked::Nothing);
        assert_eq!(of("bytes=0-0", 0), Asked::Nothing);
        assert_eq!(of("bytes=0-1,3-4", 10), Asked::Whole);
        for unreadable in ["bytes", "lines=1-2", "bytes=a-b", "bytes=-"] {
            assert_eq!(of(unreadable, 10), Asked::Whole, "{unreadable}");
        }
    }

    #[test]
    fn a_stretch_of_another_version_is_the_whole() {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_static("bytes=1-2"));
        headers.insert(header::IF_RANGE, HeaderValue::from_static("\"a\""));
        let asked = |etag| asked(&headers, 10, &HeaderValue::from_static(etag));
        assert_eq!(asked("\"a\""), Asked::Stretch(1..3));
        assert_eq!(asked("\"b\""), Asked::Whole);
    }

    proptest! {
        #[test]
        fn any_stretch_lies_within(size in 1_u64..1_000_000, from in any::<u32>(), length in any::<u16>()) {
            let (from, until) = (u64::from(from) % (2 * size), u64::from(from) % (2 * size) + u64::from(length));
            let expected = if from >= size { Asked::Nothing } else { Asked::Stretch(from..(until + 1).min(size)) };
            prop_assert_eq!(of(&format!("bytes={from}-{until}"), size), expected);
        }
    }
}
