"""Prints the cells of a flat OpenDocument spreadsheet, below its header, as JSON with their types."""
import json
import re
import sys
import xml.etree.ElementTree as tree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def words(node):
    """Text of a paragraph: runs of blanks and tabs are elements of their own."""
    text = node.text or ""
    for child in node:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            text += "\t"
        else:
            text += words(child)
        text += child.tail or ""
    return text


def value(cell):
    kind = cell.get(OFFICE + "value-type")
    if kind is None:
        return None
    if kind == "float":
        number = float(cell.get(OFFICE + "value"))
        return int(number) if number.is_integer() else number
    if kind == "boolean":
        return cell.get(OFFICE + "boolean-value") == "true"
    if kind == "date":
        return cell.get(OFFICE + "date-value")
    text = "\n".join(words(paragraph) for paragraph in cell.findall(TEXT + "p"))
    return re.sub(r"^'(?='*[=+\-@\t\r])", "", text)


rows = []
for row in tree.parse(sys.argv[1]).iter(TABLE + "table-row"):
    if int(row.get(TABLE + "number-rows-repeated", "1")) > 1000:
        continue
    cells = []
    for cell in row.findall(TABLE + "table-cell"):
        cells += [value(cell)] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 100)
    rows += [cells] * int(row.get(TABLE + "number-rows-repeated", "1"))
width = len(rows[0]) if rows else 0
while width and rows[0][width - 1] is None:
    width -= 1
print(json.dumps([(row + [None] * width)[:width] for row in rows[1:] if any(cell is not None for cell in row)], ensure_ascii=False))
