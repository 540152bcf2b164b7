"""Finds names by spaCy: names.py PACKAGE names|all. Reads and writes JSON Lines, see process.go."""
import importlib
import json
import sys
import time

import spacy

package, what = sys.argv[1:]
module = importlib.import_module(package)
source = module.model_path() if hasattr(module, "model_path") else package
# The recogniser of names has its own vectors: it needs none of the other components.
exclude = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"] if what == "names" else []
nlp = spacy.load(source, exclude=exclude)

for line in sys.stdin:
    request = json.loads(line)
    if "texts" in request:
        passes, began = 0, time.process_time()
        while passes == 0 or time.process_time() - began < request["seconds"]:
            for doc in nlp.pipe(request["texts"], batch_size=64):
                doc.ents
            passes += 1
        reply = {"names": [], "passes": passes, "cpu": time.process_time() - began}
    else:
        names = [[e.start_char, e.end_char, e.label_] for e in nlp(request["text"]).ents]
        reply = {"id": request["id"], "unit": "points", "names": names}
    print(json.dumps(reply), flush=True)
