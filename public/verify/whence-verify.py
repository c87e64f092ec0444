#!/usr/bin/env python3
"""Checks an export of Whence: python3 whence-verify.py FILE [--receipt FILE] [--key FINGERPRINT] [--json]

Says whether the record in it is the one that a receipt, kept elsewhere, was made of. It cannot say that an entry is
true. Needs Python 3.8 and nothing else; reads no network. Written apart from the extension, from the formats in docs/evidence.md.
Ends with 0 if the file is consistent, 1 if it is broken, 2 if it could not be read at all.
"""
import argparse
import base64
import hashlib
import json
import re
import sys
import time


class Broken(Exception):
    def __init__(self, reason, line=None, seq=None):
        super().__init__(reason)
        self.verdict = {"status": "broken", "reason": reason, "line": line, "seq": seq}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- Ed25519 (RFC 8032), verification only: nothing here is secret, so nothing here has to take constant time.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def decode_point(data):
    """(X, Y, Z, T) of 32 bytes; None if they are no point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - xx) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


def add_points(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(times, point):
    total = (0, 1, 1, 0)
    while times:
        if times & 1:
            total = add_points(total, point)
        point, times = add_points(point, point), times >> 1
    return total


BASE = decode_point(bytes([0x58] + [0x66] * 31))


def verify_ed25519(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    point, s = decode_point(key), int.from_bytes(signature[32:], "little")
    if point is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    minus = (P - point[0], point[1], 1, P - point[3])
    x, y, z, _ = add_points(multiply(s, BASE), multiply(k, minus))
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# --- Text: canonical JSON (RFC 8785, of whole numbers only) and base64, each with one way to write it.
def refuse(_):
    raise ValueError("no such number")


def allowed(value, depth=0):
    if depth > 16:
        return False
    if isinstance(value, dict):
        return all(re.fullmatch("[ -~]*", name) and allowed(one, depth + 1) for name, one in value.items())
    if isinstance(value, list):
        return all(allowed(one, depth + 1) for one in value)
    return not isinstance(value, int) or 0 <= value < 2**53


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parse(text, line, names=None):
    """The value on a line, if the line is the one way to write it (and an object with these names)."""
    try:
        value = json.loads(text, parse_float=refuse, parse_constant=refuse)
        text.encode()
        good = allowed(value) and canonical(value) == text and canonical(value).encode()
    except (ValueError, RecursionError):
        good = False
    if not good or (names and not (isinstance(value, dict) and sorted(value) == names.split())):
        raise Broken("form", line)
    return value


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def from_base64(text, size, url=True):
    """Bytes of base64url without padding, or of base64 with it; None for all else."""
    if not isinstance(text, str) or not re.fullmatch(r"[\w+/=-]*", text, re.ASCII):
        return None
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4) if url else text, b"-_" if url else None)
    except ValueError:
        return None
    written = base64.urlsafe_b64encode(data).rstrip(b"=") if url else base64.b64encode(data)
    return data if written.decode() == text and len(data) == size else None


def to_base64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


# --- The tree (RFC 9162, 2.1), each root from its definition.
def node(left, right):
    return sha256(b"\x01", left, right)


def grow(frontier, size, leaf):
    while size & 1:
        leaf, size = node(frontier.pop(), leaf), size >> 1
    frontier.append(leaf)


def root_of(frontier):
    root = frontier[-1] if frontier else sha256()
    for left in reversed(frontier[:-1]):
        root = node(left, root)
    return root


def split(size):
    return 1 << (size - 1).bit_length() - 1


def root_by_path(leaf, index, size, path):
    """The root that a leaf and its path come to; None if the path has another length."""
    if size == 1:
        return leaf if not path else None
    half = split(size)
    if not path:
        return None
    if index < half:
        below = root_by_path(leaf, index, half, path[:-1])
        return below and node(below, path[-1])
    below = root_by_path(leaf, index - half, size - half, path[:-1])
    return below and node(path[-1], below)


def roots_by_growth(first, size, proof, old=None):
    """(root of the first, root of all) that a proof comes to; `old` is the first root where the proof leaves it out."""
    if first == size:
        if old is not None:
            return (old, old) if not proof else None
        return (proof[0], proof[0]) if len(proof) == 1 else None
    if not proof:
        return None
    half = split(size)
    if first <= half:
        below = roots_by_growth(first, half, proof[:-1], old)
        return below and (below[0], node(below[1], proof[-1]))
    below = roots_by_growth(first - half, size - half, proof[:-1])
    return below and (node(proof[-1], below[0]), node(proof[-1], below[1]))


# --- Checkpoints: signed notes of C2SP.
LOG = r"whence\.invalid/([\w-]{1,64})/([0-9]{1,15})"
HEAD, SIGNED = LOG + "\n([0-9]{1,15})\n([\\w+/]{43}=)", "([\\w+/]{91}=)"
NOTE = re.compile(HEAD + "\n\n— " + LOG + " " + SIGNED, re.ASCII)
# As a mail program may have broken it.
KEPT = re.compile(HEAD + "\n{1,4}— " + LOG + "[ \n]" + SIGNED, re.ASCII)


def read_note(found):
    ledger, epoch, size, root64, name, again, signed = found.groups()
    root, signed = from_base64(root64, 32, False), from_base64(signed, 68, False)
    plain = str(int(epoch)) == epoch and str(int(size)) == size and (ledger, epoch) == (name, again)
    if root is None or signed is None or not plain:
        return None
    body = f"whence.invalid/{ledger}/{epoch}\n{size}\n{root64}\n"
    return {"ledger": ledger, "epoch": int(epoch), "size": int(size), "root": root, "body": body,
            "id": signed[:4], "signature": signed[4:]}


def id_matches(note, key):
    return sha256(f"whence.invalid/{note['ledger']}/{note['epoch']}\n".encode(), b"\x01", key)[:4] == note["id"]


# --- The bundle.
ENTRY = "commit epoch kind ledger min prev seq v"
KINDS = {"disclosure", "change", "erase", "recovery", "import", "keyrot", "epoch"}
ORDER = {"all": ['{"commit":', '{"payload":', '{"checkpoint":'], "some": ['{"entry":', '{"payload":', '{"checkpoint":']}


def is_ledger(value):
    return isinstance(value, str) and re.fullmatch(r"[\w-]{1,64}", value, re.ASCII)


def unseal(data):
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        raise Broken("encoding")
    if lines.pop() != "" or not lines:
        raise Broken("seal")
    footer = lines.pop()
    body = "".join(line + "\n" for line in lines).encode()
    if footer != canonical({"lines": len(lines), "sha256": hashlib.sha256(body).hexdigest()}):
        raise Broken("seal")
    return lines or [""]


def read_header(text):
    header = parse(text, 1, "bundle entries epoch key ledger v")
    if header["bundle"] != "whence" or not whole(header["v"]):
        raise Broken("form", 1)
    if header["v"] != 1:
        raise Broken("version", 1)
    header["public"] = from_base64(header["key"], 32)
    if header["entries"] not in ("all", "some") or not whole(header["epoch"]):
        raise Broken("form", 1)
    if header["public"] is None or not is_ledger(header["ledger"]):
        raise Broken("form", 1)
    return header


def read_hashes(value, line):
    hashes = [from_base64(one, 32) for one in value] if isinstance(value, list) else [None]
    if None in hashes:
        raise Broken("form", line)
    return hashes


def read_entry(text, line):
    entry = parse(text, line, ENTRY)
    good = all(whole(entry[name]) for name in ("v", "epoch", "seq", "min")) and entry["v"] == 1
    good = good and isinstance(entry["kind"], str) and entry["kind"] in KINDS and is_ledger(entry["ledger"])
    if not good or from_base64(entry["commit"], 32) is None or from_base64(entry["prev"], 32) is None:
        raise Broken("form", line)
    return entry


def read_lines(header, lines):
    entries, payloads, checkpoints, reached = [], [], [], 0
    starts, some = ORDER[header["entries"]], header["entries"] == "some"
    for line, text in enumerate(lines, 2):
        rank = next((at for at, start in enumerate(starts) if text.startswith(start)), None)
        if rank is None:
            raise Broken("form", line)
        if rank < reached:
            raise Broken("order", line)
        reached = rank
        if rank == 0:
            outer = parse(text, line, "entry path") if some else None
            own = canonical(outer["entry"]) if some else text
            entry = read_entry(own, line)
            path = read_hashes(outer["path"], line) if some else []
            entries.append((line, entry, sha256(b"\x00", own.encode()), path))
        elif rank == 1:
            one = parse(text, line, "payload salt seq")
            salt = from_base64(one["salt"], 32)
            if salt is None or not whole(one["seq"]):
                raise Broken("form", line)
            payloads.append((line, one["seq"], salt, one["payload"]))
        else:
            one = parse(text, line, "checkpoint growth" if some else "checkpoint")
            if not isinstance(one["checkpoint"], str):
                raise Broken("form", line)
            checkpoints.append((line, one["checkpoint"], read_hashes(one.get("growth", []), line)))
    return entries, payloads, checkpoints


def check_entries(header, entries):
    prev, last = sha256(b"whence/genesis/v1\0", header["ledger"].encode(), b"\0", header["public"]), -1
    for line, entry, leaf, _ in entries:
        seq = entry["seq"]
        if (entry["ledger"], entry["epoch"]) != (header["ledger"], header["epoch"]):
            raise Broken("ledger", line, seq)
        if seq != last + 1 if header["entries"] == "all" else seq <= last:
            raise Broken("gap", line, seq)
        if header["entries"] == "all" and entry["prev"] != to_base64(prev):
            raise Broken("link", line, seq)
        prev, last = leaf, seq


def check_payloads(entries, payloads):
    by_seq, last = {entry["seq"]: entry for _, entry, _, _ in entries}, -1
    for line, seq, salt, payload in payloads:
        if seq <= last:
            raise Broken("order", line, seq)
        last = seq
        if seq not in by_seq:
            raise Broken("payload", line, seq)
        commit = sha256(b"\x02whence/payload/v1\0", salt, canonical(payload).encode())
        if to_base64(commit) != by_seq[seq]["commit"]:
            raise Broken("commit", line, seq)


def check_notes(header, checkpoints):
    notes = []
    for line, text, growth in checkpoints:
        found = NOTE.fullmatch(text[:-1]) if text.endswith("\n") else None
        note = found and read_note(found)
        if not note:
            raise Broken("note", line)
        if (note["ledger"], note["epoch"]) != (header["ledger"], header["epoch"]):
            raise Broken("ledger", line)
        if note["size"] <= (notes[-1]["size"] if notes else 0):
            raise Broken("order", line)
        if not id_matches(note, header["public"]):
            raise Broken("key-id", line, note["size"] - 1)
        notes.append({**note, "line": line, "growth": growth})
    if not notes:
        raise Broken("unsigned")
    return notes


def check_whole(leaves, notes):
    frontier, size = [], 0
    for note in notes:
        if note["size"] > len(leaves):
            raise Broken("ahead", note["line"], note["size"] - 1)
        while size < note["size"]:
            grow(frontier, size, leaves[size])
            size += 1
        if root_of(frontier) != note["root"]:
            raise Broken("root", note["line"], size - 1)
    if size < len(leaves):
        raise Broken("uncovered", None, size)


def check_excerpt(entries, notes):
    for at, note in enumerate(notes):
        good = not note["growth"]
        if at:
            first, all_of_it = notes[at - 1], note["size"]
            good = roots_by_growth(first["size"], all_of_it, note["growth"], first["root"]) == (first["root"], note["root"])
        if not good:
            raise Broken("growth", note["line"], note["size"] - 1)
    last = notes[-1]
    for line, entry, leaf, path in entries:
        seq = entry["seq"]
        if seq >= last["size"] or len(path) > 64 or root_by_path(leaf, seq, last["size"], path) != last["root"]:
            raise Broken("path", line, seq)


def check_receipt(header, entries, notes, receipt):
    """(how it stands to the receipt, entries that the receipt speaks of, minute of the last of them)"""
    if not receipt.strip():
        return "none", None, None
    lines = [re.sub("^[> \t]+", "", line) for line in receipt.replace("\r", "").split("\n")]
    found = KEPT.search("\n".join(lines))
    kept = found and read_note(found)
    if not kept:
        raise Broken("receipt")
    if (kept["ledger"], kept["epoch"]) != (header["ledger"], header["epoch"]):
        raise Broken("receipt-ledger")
    size, seq = kept["size"], max(0, kept["size"] - 1)
    if size > notes[-1]["size"]:
        raise Broken("receipt-ahead", None, seq)
    if header["entries"] == "all":
        frontier = []
        for at in range(size):
            grow(frontier, at, entries[at][2])
        own = root_of(frontier)
    else:
        own = next((note["root"] for note in notes if note["size"] == size), None)
    if own is not None and own != kept["root"]:
        raise Broken("receipt-root", None, seq)
    signed = verify_ed25519(header["public"], kept["body"].encode(), kept["signature"])
    if not id_matches(kept, header["public"]) or not signed:
        raise Broken("receipt-signature")
    if own is None:
        return "unlinked", None, None
    return "matches", size, next((entry["min"] for _, entry, _, _ in entries if entry["seq"] == seq), None)


def erased_in(payloads):
    gone = set()
    for _, _, _, payload in payloads:
        if isinstance(payload, dict) and payload.get("op") in ("erase", "drop") and isinstance(payload.get("seqs"), list):
            gone.update(seq for seq in payload["seqs"] if whole(seq))
    return sorted(gone - {seq for _, seq, _, _ in payloads})


def fingerprint_of(key):
    return " ".join(re.findall("....", sha256(key).hex()[:32]))


def verify(data, receipt="", fingerprint=""):
    """The verdict on the bytes of a file, as data; whatever they are."""
    try:
        lines = unseal(data)
        header = read_header(lines[0])
        entries, payloads, checkpoints = read_lines(header, lines[1:])
        check_entries(header, entries)
        check_payloads(entries, payloads)
        notes = check_notes(header, checkpoints)
        if header["entries"] == "all":
            check_whole([leaf for _, _, leaf, _ in entries], notes)
        else:
            check_excerpt(entries, notes)
        for note in notes:
            if not verify_ed25519(header["public"], note["body"].encode(), note["signature"]):
                raise Broken("signature", note["line"], note["size"] - 1)
        own, noted = fingerprint_of(header["public"]), re.sub(r"[\s:-]", "", fingerprint.lower())
        if noted and noted != own.replace(" ", ""):
            raise Broken("key")
        state, covered, since = check_receipt(header, entries, notes, receipt)
    except Broken as broken:
        return broken.verdict
    return {"status": "consistent", "receipt": state, "covered": covered, "since": since, "size": notes[-1]["size"],
            "entries": len(entries), "checkpoints": len(notes), "opened": [seq for _, seq, _, _ in payloads],
            "erased": erased_in(payloads), "fingerprint": own}


def say(verdict):
    if verdict["status"] == "broken":
        where = f"{verdict['seq']}" if verdict["seq"] is not None else f"line {verdict['line']}"
        at = "" if verdict["seq"] is None and verdict["line"] is None else f" at {where}"
        return f"BROKEN{at}: {verdict['reason']}"
    if verdict["receipt"] == "matches":
        minute = verdict["since"]
        date = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(minute * 60)) if minute is not None else "your receipt"
        first = f"CONSISTENT since {date} ({verdict['covered']} entries are those of the receipt)"
    elif verdict["receipt"] == "unlinked":
        first = "CONSISTENT (this excerpt has no proof that leads to your receipt: ask for a newer one, or for everything)"
    else:
        first = "CONSISTENT (no receipt kept elsewhere: could have been rewritten as a whole)"
    counts = f"{verdict['entries']} of {verdict['size']} entries, {len(verdict['opened'])} opened, " \
             f"{len(verdict['erased'])} erased or replaced, {verdict['checkpoints']} checkpoints"
    return f"{first}\n{counts}\nkey {verdict['fingerprint']}\nThis says that nothing was changed, not that an entry is true."


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--receipt", help="a text file with a receipt that was kept elsewhere")
    parser.add_argument("--key", default="", help="the fingerprint of the key, noted earlier")
    parser.add_argument("--json", action="store_true", help="the verdict as JSON")
    given = parser.parse_args()
    try:
        with open(given.file, "rb") as file:
            data = file.read()
        receipt = open(given.receipt, encoding="utf-8").read() if given.receipt else ""
    except (OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    verdict = verify(data, receipt, given.key)
    print(json.dumps(verdict) if given.json else say(verdict))
    return 0 if verdict["status"] == "consistent" else 1


if __name__ == "__main__":
    sys.exit(main())
