//! The firmware's own table (SMBIOS 2.0 to 3.x): memory modules are told nowhere else. A table that ends early or lies
//! gives what came before.

use agent_protocol::inventory::MemoryModule;

/// The formatted part and the texts behind it.
struct Structure<'t> {
    kind: u8,
    body: &'t [u8],
    texts: Vec<String>,
}

const MEMORY_ARRAY: u8 = 16;
const MEMORY_DEVICE: u8 = 17;
const END: u8 = 127;

pub fn memory_modules(table: &[u8]) -> Vec<MemoryModule> {
    let all = structures(table);
    let corrects = all
        .iter()
        .find(|found| found.kind == MEMORY_ARRAY)
        // 5 and 6 are error correction over one or several bits.
        .is_some_and(|array| matches!(array.body.get(0x06), Some(5 | 6)));
    let devices = all.iter().filter(|found| found.kind == MEMORY_DEVICE);
    devices.map(|device| module(device, corrects)).collect()
}

fn structures(table: &[u8]) -> Vec<Structure<'_>> {
    let mut all = vec![];
    let mut at = 0;
    while let Some(found) = structure(&table[at..]) {
        let (structure, length) = found;
        at += length;
        if structure.kind == END {
            break;
        }
        all.push(structure);
    }
    all
}

fn structure(table: &[u8]) -> Option<(Structure<'_>, usize)> {
    let length = usize::from(*table.get(1)?);
    let body = table.get(..length).filter(|body| body.len() >= 4)?;
    let behind = &table[length..];
    let end = behind.windows(2).position(|pair| pair == [0, 0])?;
    let texts = behind[..end].split(|byte| *byte == 0);
    let texts = texts
        .map(|text| String::from_utf8_lossy(text).trim().to_owned())
        .collect();
    let structure = Structure {
        kind: body[0],
        body,
        texts,
    };
    Some((structure, length + end + 2))
}

impl Structure<'_> {
    fn word(&self, at: usize) -> Option<u16> {
        let bytes = self.body.get(at..at + 2)?;
        Some(u16::from_le_bytes(bytes.try_into().ok()?))
    }

    fn double(&self, at: usize) -> Option<u32> {
        let bytes = self.body.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    /// Texts are counted from 1; 0 is none.
    fn text(&self, at: usize) -> String {
        let number = self.body.get(at).copied().unwrap_or(0);
        let index = usize::from(number).checked_sub(1);
        index
            .and_then(|index| self.texts.get(index))
            .cloned()
            .unwrap_or_default()
    }
}

fn module(device: &Structure<'_>, corrects_errors: bool) -> MemoryModule {
    MemoryModule {
        slot: device.text(0x10),
        bank: device.text(0x11),
        bytes: size(device),
        kind: kind(device.body.get(0x12).copied()).to_owned(),
        form: form(device.body.get(0x0e).copied()).to_owned(),
        speed_mega_transfers: speed(device),
        maker: device.text(0x17),
        serial: device.text(0x18),
        part_number: device.text(0x1a),
        corrects_errors,
    }
}

fn size(device: &Structure<'_>) -> Option<u64> {
    const UNKNOWN: u16 = 0xffff;
    const IN_EXTENDED: u16 = 0x7fff;
    const IN_KIBIBYTES: u16 = 0x8000;
    match device.word(0x0c)? {
        0 | UNKNOWN => None,
        IN_EXTENDED => Some(u64::from(device.double(0x1c)? & 0x7fff_ffff) << 20),
        size if size & IN_KIBIBYTES != 0 => Some(u64::from(size & !IN_KIBIBYTES) << 10),
        size => Some(u64::from(size) << 20),
    }
}

fn speed(device: &Structure<'_>) -> Option<u32> {
    match device.word(0x15)? {
        0 => None,
        0xffff => device.double(0x54),
        speed => Some(u32::from(speed)),
    }
}

fn kind(code: Option<u8>) -> &'static str {
    match code {
        Some(0x0f) => "SDRAM",
        Some(0x12) => "DDR",
        Some(0x13) => "DDR2",
        Some(0x18) => "DDR3",
        Some(0x1a) => "DDR4",
        Some(0x1b) => "LPDDR",
        Some(0x1c) => "LPDDR2",
        Some(0x1d) => "LPDDR3",
        Some(0x1e) => "LPDDR4",
        Some(0x20) => "HBM",
        Some(0x21) => "HBM2",
        Some(0x22) => "DDR5",
        Some(0x23) => "LPDDR5",
        Some(0x07) => "RAM",
        _ => "unknown",
    }
}

fn form(code: Option<u8>) -> &'static str {
    match code {
        Some(0x03) => "SIMM",
        Some(0x05) => "chip",
        Some(0x09) => "DIMM",
        Some(0x0b) => "row of chips",
        Some(0x0d) => "SODIMM",
        Some(0x0f) => "FB-DIMM",
        Some(0x10) => "die",
        _ => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(texts: &[&str]) -> Vec<u8> {
        let mut bytes: Vec<u8> = texts
            .iter()
            .flat_map(|text| [text.as_bytes(), &[0]].concat())
            .collect();
        bytes.extend(if texts.is_empty() { vec![0, 0] } else { vec![0] });
        bytes
    }

    fn array() -> Vec<u8> {
        let mut body = vec![MEMORY_ARRAY, 0x0f, 0x10, 0, 3, 3, 6];
        body.resize(0x0f, 0);
        [body, texts(&[])].concat()
    }

    fn device(size: u16, extended: u32, named: &[&str]) -> Vec<u8> {
        let mut body = vec![0; 0x28];
        body[0] = MEMORY_DEVICE;
        body[1] = 0x28;
        body[0x0c..0x0e].copy_from_slice(&size.to_le_bytes());
        body[0x0e] = 0x0d;
        (body[0x10], body[0x11], body[0x12]) = (1, 2, 0x22);
        body[0x15..0x17].copy_from_slice(&4800_u16.to_le_bytes());
        (body[0x17], body[0x18], body[0x1a]) = (3, 4, 5);
        body[0x1c..0x20].copy_from_slice(&extended.to_le_bytes());
        [body, texts(named)].concat()
    }

    fn table() -> Vec<u8> {
        let empty = device(0, 0, &["DIMM B", "BANK 1"]);
        let full = device(
            0x7fff,
            32 << 10,
            &["DIMM A", "BANK 0", "Micron", "E1A2", "MTC20C2085"],
        );
        [array(), full, empty, vec![END, 4, 0, 1, 0, 0]].concat()
    }

    /// RM2: memory modules, an empty slot too.
    #[test]
    fn modules_and_empty_slots_are_read() {
        let modules = memory_modules(&table());
        assert_eq!(modules.len(), 2);
        let full = &modules[0];
        assert_eq!(
            (full.bytes, full.speed_mega_transfers),
            (Some(32 << 30), Some(4800))
        );
        assert_eq!((full.kind.as_str(), full.form.as_str()), ("DDR5", "SODIMM"));
        assert_eq!(
            [&full.maker, &full.serial, &full.part_number],
            ["Micron", "E1A2", "MTC20C2085"]
        );
        assert!(full.corrects_errors);
        assert_eq!((modules[1].bytes, modules[1].slot.as_str()), (None, "DIMM B"));
    }

    #[test]
    fn small_modules_are_counted_in_kibibytes() {
        let modules = memory_modules(&device(0x8000 | 512, 0, &["A"]));
        assert_eq!(modules[0].bytes, Some(512 << 10));
    }

    proptest! {
        #[test]
        fn no_table_is_bad_enough(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0..200_usize) {
            memory_modules(&bytes);
            let whole = table();
            let short = memory_modules(&whole[..cut.min(whole.len())]);
            prop_assert!(short.len() <= 2);
        }
    }
}
