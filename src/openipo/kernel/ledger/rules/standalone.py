"""How anyone checks a proof and the events of a file without this program: twenty lines of Python."""

STANDALONE_CHECK = '''\
"""Usage: python3 check.py proof.json [events.json]. Compare the seal it prints with the one in the gazette."""
import hashlib, json, sys
sha = lambda data: hashlib.sha256(data).digest()
canonical = lambda value: json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
proof = json.load(open(sys.argv[1], encoding="utf-8"))
seal, path = proof["seal"], [bytes.fromhex(partner) for partner in proof["path"]]
value = sha(b"\\0" + f"{proof['chain']} {proof['length']} {proof['head']}".encode())
position, size = proof["position"], seal["chains"]
while size > 1:
    if position ^ 1 < size:
        partner = path.pop(0)
        value = sha(b"\\1" + partner + value) if position % 2 else sha(b"\\1" + value + partner)
    position, size = position // 2, (size + 1) // 2
good = not path and value.hex() == seal["root"] and sha(canonical(seal)).hex() == proof["seal_digest"]
previous = "0" * 64
for event in json.load(open(sys.argv[2], encoding="utf-8"))[: proof["length"]] if len(sys.argv) > 2 else []:
    good = good and event["previous"] == previous and event["chain"] == proof["chain"]
    previous = sha(canonical({name: value for name, value in event.items() if name != "digest"})).hex()
good = good and (len(sys.argv) < 3 or previous == proof["head"])
print(f"seal {seal['number']} of {seal['sealed_on']}, {proof['seal_digest']}:", "proven" if good else "NOT PROVEN")
sys.exit(not good)
'''
