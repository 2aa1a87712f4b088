"""Reads a file of accounting entries by a parser of others, and holds it against the law: `fec.py FILE`.

What `fec-parser` reads must be what stands in the file; beyond that, what article A47 A-1 asks for: 18 columns in their order,
each entry in balance, on one day and in one journal, numbers that count on without a gap within a year, days and amounts in
their forms, an auxiliary account on customers alone, and labels that nothing can break. What is wrong is told line by line,
and ends in 1.
"""

import re
import sys
from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from fec_parser.parser import FECParser

COLUMNS = (
    "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib "
    "Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise"
).split()
NAME = re.compile(r"\d{9}FEC\d{8}\.txt")
AMOUNT = re.compile(r"\d+,\d\d")
MAY_BE_EMPTY = {"CompAuxNum", "CompAuxLib", "EcritureLet", "DateLet", "Montantdevise", "Idevise"}


def amount(text):
    return Decimal(text.replace(",", "."))


def read_by_others(path):
    with path.open("rb") as file:
        parser = FECParser.from_bytesio(file, path.name)
        errors = parser.parse()
        return errors, [] if errors else list(parser.get_ecritures())


def rows_of(path):
    lines = path.read_bytes().decode().split("\r\n")
    assert lines.pop() == "", "the last line has no end"
    header, *rows = [line.split("\t") for line in lines]
    return header, rows


def check_row(row):
    for name, value in zip(COLUMNS, row):
        if not value and name not in MAY_BE_EMPTY:
            yield f"{name} is empty"
        if value != value.strip() or any(not sign.isprintable() or sign == "|" for sign in value):
            yield f"{name} is not clean: {value!r}"
    said = dict(zip(COLUMNS, row))
    for name in ("EcritureDate", "PieceDate", "ValidDate"):
        try:
            datetime.strptime(said[name], "%Y%m%d")
        except ValueError:
            yield f"{name} is no day: {said[name]}"
    sides = [said["Debit"], said["Credit"]]
    if not all(AMOUNT.fullmatch(side) for side in sides) or sum(amount(side) > 0 for side in sides) != 1:
        yield f"the amount stands on no side, or on both: {sides}"
    is_customer = said["CompteNum"].startswith("411")
    if bool(said["CompAuxNum"]) != is_customer or bool(said["CompAuxLib"]) != is_customer:
        yield "an auxiliary account stands elsewhere than on customers"


def check_entries(rows):
    entries = defaultdict(list)
    for row in rows:
        entries[row["EcritureNum"]].append(row)
    for number, lines in entries.items():
        if sum(amount(line["Debit"]) - amount(line["Credit"]) for line in lines) != 0:
            yield f"entry {number} does not balance"
        if len({(line["JournalCode"], line["EcritureDate"], line["PieceRef"]) for line in lines}) != 1:
            yield f"entry {number} is of several days, journals or documents"
        if number[:4] != lines[0]["EcritureDate"][:4]:
            yield f"entry {number} is numbered in another year"
    for year in {number[:4] for number in entries}:
        found = sorted(int(number) for number in entries if number.startswith(year))
        if found != list(range(int(f"{year}000001"), int(f"{year}000001") + len(found))):
            yield f"the numbers of {year} have a gap: {found}"


def check(path):
    if not NAME.fullmatch(path.name):
        yield f"the name is {path.name}"
    errors, read = read_by_others(path)
    yield from (f"line {error.line}: {error.message}" for error in errors)
    header, rows = rows_of(path)
    if header != COLUMNS:
        yield f"the columns are {header}"
    for at, row in enumerate(rows, start=2):
        if len(row) != len(COLUMNS):
            yield f"line {at} has {len(row)} columns"
            return
        yield from (f"line {at}: {fault}" for fault in check_row(row))
    rows = [dict(zip(COLUMNS, row)) for row in rows]
    ours = [(row["CompteNum"], row["CompAuxNum"], amount(row["Debit"]), amount(row["Credit"])) for row in rows]
    theirs = [(entry.compte_num, entry.comp_aux_num, entry.debit, entry.credit) for entry in read]
    if ours != theirs:
        yield "what others read is not what stands there"
    yield from check_entries(rows)


def main():
    path = Path(sys.argv[1])
    faults = list(check(path))
    for fault in faults:
        print(fault)
    _, rows = rows_of(path)
    entries = {row[2] for row in rows}
    debit = sum(amount(row[11]) for row in rows)
    print(f"{len(rows)} lines, {len(entries)} entries, {debit} on each side, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
