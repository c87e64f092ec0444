# Runs the shipped script over many files in one process: a line of JSON in ({file, receipt, fingerprint}), a line out.
import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location("whence_verify", sys.argv[1])
script = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(script)

for line in sys.stdin:
    asked = json.loads(line)
    if "signature" in asked:
        parts = [bytes.fromhex(asked[name]) for name in ("key", "message", "signature")]
        print(json.dumps(script.verify_ed25519(*parts)))
    else:
        print(json.dumps(script.verify(asked["bundle"].encode("latin-1"), asked["receipt"], asked["fingerprint"])))
