"""No test reads the rules that the person at this machine has made their own."""

import os
import tempfile

os.environ.setdefault("TINYDESIGNER_CONFIG", tempfile.mkdtemp(prefix="tinydesigner-tests-"))
os.environ.pop("TINYDESIGNER_RULES", None)
