import { factsOf } from './facts'
import { fileNameOf, splitFile, splitFolder } from './file-name'
import type { ExportFormat } from './format'
import { emptyFiles } from './json-lines'
import { stretchesOf } from './stretches'

/** Turns the JSONL beside it into spaCy's training files. Refuses a mention that does not fall on tokens, rather than drop it. */
const SCRIPT = `"""Turns every *.jsonl of a folder into *.spacy (spaCy's DocBin).

    pip install spacy
    python to_spacy.py [FOLDER]

Mentions go to doc.ents where they do not overlap; all of them go to doc.spans["sc"].
"""
import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.util import filter_spans


def documents(path, nlp):
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            doc = nlp.make_doc(row["text"])
            spans = []
            for start, end, label in row["entities"]:
                span = doc.char_span(start, end, label=label, alignment_mode="strict")
                if span is None:
                    raise SystemExit(f"{path}: {row['meta']['article_id']}: {start}-{end} is not on tokens")
                spans.append(span)
            doc.set_ents(filter_spans(spans))
            doc.spans["sc"] = spans
            doc.user_data["article_id"] = row["meta"]["article_id"]
            yield doc


def main(folder):
    nlp = spacy.blank("zh")
    for path in sorted(folder.rglob("*.jsonl")):
        docs = list(documents(path, nlp))
        DocBin(docs=docs, store_user_data=True).to_disk(path.with_suffix(".spacy"))
        print(f"{path.with_suffix('.spacy')}: {len(docs)} articles, {sum(len(doc.spans['sc']) for doc in docs)} mentions")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
`

/** JSONL with offsets in code points, and the script that makes spaCy's binary files of it. */
export const spacy: ExportFormat = {
  name: 'spacy',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'codepoint',
  options: ['files', 'metadata'],
  splits: true,
  open: (plan) => ({
    *article(record, split) {
      const entities = stretchesOf(record, plan.report).map(({ start, end, label }) => [start, end, label])
      const content = `${JSON.stringify({ text: record.text, entities, meta: factsOf(record, plan.options) })}\n`
      if (plan.options.files === 'each') yield { file: `${splitFolder(split)}${fileNameOf(record)}.jsonl`, content, whole: true }
      else yield { file: splitFile(split, '.jsonl'), content }
    },
    *end() {
      if (plan.options.files === 'one') yield* emptyFiles(plan)
      yield { file: 'to_spacy.py', content: SCRIPT, whole: true }
    },
  }),
}
