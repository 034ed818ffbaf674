"""What the network sees of a word: the same features, to the bit, as ../features.ts computes when the model runs."""

SHAPES = ["root", "lower", "title", "letter", "capitals", "mixed", "digits", "alphanumeric", "mark", "initials"]
AFFIXES = [("prefix", 1), ("prefix", 2), ("prefix", 3), ("suffix", 1), ("suffix", 2), ("suffix", 3), ("suffix", 4)]
BUCKETS = 8192

SINGLE = dict.fromkeys("‘’‚‛`´′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–−", "-") | dict.fromkeys("—―", "--") | {"…": "..."}
WHOLE = {"''": '"', "``": '"', "---": "--"}


def normalise(form: str) -> str:
    """One way to write quotation marks, dashes and dots, for the treebanks and the newspapers differ in them."""
    form = "".join(SINGLE.get(c, c) for c in form)
    return WHOLE.get(form, form)


def shape(form: str) -> str:
    letters = [c for c in form if c.lower() != c.upper()]
    digits = any("0" <= c <= "9" for c in form)
    if not letters:
        return "digits" if digits else "mark"
    if digits:
        return "alphanumeric"
    upper = [c != c.lower() for c in letters]
    if all(upper):
        return "initials" if "." in form else "letter" if len(letters) == 1 else "capitals"
    if not any(upper):
        return "lower"
    return "title" if upper[0] and not any(upper[1:]) else "mixed"


def fold(form: str) -> str:
    """Lower case with every digit as 0: the key of the affixes."""
    return "".join("0" if "0" <= c <= "9" else c for c in form.lower())


def fnv(units: bytes, seed: int) -> int:
    h = 2166136261 ^ seed
    for b in units:
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def affixes(form: str) -> list[int]:
    """Bucket of each affix: FNV-1a over the UTF-16 units (low byte, then high byte), seeded with the affix's number."""
    units = fold(form).encode("utf-16-le", "surrogatepass")
    out = []
    for n, (kind, size) in enumerate(AFFIXES):
        part = units[: 2 * size] if kind == "prefix" else units[-2 * size :]
        out.append(fnv(part, n + 1) % BUCKETS)
    return out


def distance_bucket(d: int) -> int:
    """Signed distance head - dependent -> 0..28, 14 is the word itself; 29 is kept for the root."""
    a = abs(d)
    size = a if a <= 8 else 9 if a <= 10 else 10 if a <= 13 else 11 if a <= 18 else 12 if a <= 25 else 13 if a <= 40 else 14
    return 14 + (size if d > 0 else -size)


DISTANCES = 30
ROOT_DISTANCE = 29
