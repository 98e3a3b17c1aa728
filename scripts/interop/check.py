"""Loads every export in DIR with the tool it is meant for and compares every mention with truth.jsonl.

    python check.py DIR

One line for each reader: `ok`, `WRONG` with the first differences, or `MISSING` with the reason. Exit code 1 for anything
wrong, else 2 where a reader is missing.
"""
import importlib.util
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

bad = 0
missing = 0


def mentions_of_truth(folder):
    """(article, start, end, label) in code points, one for each stretch."""
    found = Counter()
    texts = {}
    for line in (folder / "jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts[row["id"]] = row["text"]
        for mention in row["mentions"]:
            for start, end in mention["spans"]:
                found[(row["id"], start, end, mention["label"])] += 1
    return texts, found


def outermost(texts, truth):
    """What a format keeps that holds one mention at a place: the longest first, then the first."""
    kept = Counter()
    taken = {}
    for article, start, end, label in sorted(truth, key=lambda one: (one[1] - one[2], one[1])):
        places = taken.setdefault(article, set())
        if places.isdisjoint(range(start, end)):
            places.update(range(start, end))
            kept[(article, start, end, label)] += 1
    return kept


def report(name, version, expected, found):
    global bad
    if expected == found:
        print(f"ok       {name} {version}: {sum(found.values())} mentions")
        return
    bad += 1
    print(f"WRONG    {name} {version}: {sum((expected - found).values())} missing, {sum((found - expected).values())} too many")
    for one in list((expected - found))[:3] + list((found - expected))[:3]:
        print(f"         {one}")


def reader(name, module):
    """Runs a check if its reader is there, and says so if it is not."""
    def with_check(check):
        global bad, missing
        try:
            loaded = importlib.import_module(module)
        except Exception as reason:
            missing += 1
            print(f"MISSING  {name}: {reason}")
            return
        try:
            check(loaded)
        except Exception as reason:
            bad += 1
            print(f"WRONG    {name}: {type(reason).__name__}: {reason}")
    return with_check


def main(folder):
    texts, truth = mentions_of_truth(folder)
    flat = outermost(texts, truth)
    print(f"{len(texts)} articles, {sum(truth.values())} mentions")

    @reader("spaCy", "spacy")
    def _(spacy):
        subprocess.run([sys.executable, str(folder / "spacy" / "to_spacy.py")], check=True, capture_output=True)
        found = Counter()
        for doc in spacy.tokens.DocBin(store_user_data=True).from_disk(folder / "spacy" / "articles.spacy").get_docs(spacy.blank("zh").vocab):
            for span in doc.spans["sc"]:
                found[(doc.user_data["article_id"], span.start_char, span.end_char, span.label_)] += 1
        report("spaCy", spacy.__version__, truth, found)

    @reader("datasets (sentences)", "datasets")
    def _(datasets):
        found = Counter()
        rows = datasets.load_dataset(str(folder / "hugging-face"), "ner", split="train", cache_dir=str(folder / "cache"))
        names = rows.features["ner_tags"].feature.names
        for row in rows:
            open_at = None
            for place, (number, token) in enumerate(zip(row["ner_tags"], row["tokens"])):
                tag = names[number]
                start = row["starts"][place]
                assert texts[row["article_id"]][start] == token
                if open_at is not None and tag != "I-" + open_at[1]:
                    found[(row["article_id"], open_at[0], end, open_at[1])] += 1
                    open_at = None
                if tag.startswith("B-"):
                    open_at = (start, tag[2:])
                end = start + 1
            if open_at is not None:
                found[(row["article_id"], open_at[0], end, open_at[1])] += 1
        report("datasets (sentences)", datasets.__version__, flat, found)

    @reader("datasets (articles)", "datasets")
    def _(datasets):
        found = Counter()
        for row in datasets.load_dataset(str(folder / "hugging-face"), "articles", split="train", cache_dir=str(folder / "cache")):
            assert row["text"] == texts[row["id"]]
            for start, end, label in zip(row["mention_starts"], row["mention_ends"], row["mention_labels"]):
                found[(row["id"], start, end, label)] += 1
        report("datasets (articles)", datasets.__version__, truth, found)

    @reader("Label Studio converter", "label_studio_sdk.converter")
    def _(converter):
        made = converter.Converter(str(folder / "label-studio" / "labeling-config.xml"), str(folder))
        made.convert_to_json_min(str(folder / "label-studio" / "articles.json"), str(folder / "label-studio-min"), is_dir=False)
        found = Counter()
        for row in json.loads((folder / "label-studio-min" / "result.json").read_text(encoding="utf-8")):
            # Its offsets are UTF-16.
            wide = row["text"].encode("utf-16-le")
            for region in row.get("label", []):
                start, end = (len(wide[: 2 * region[key]].decode("utf-16-le")) for key in ("start", "end"))
                assert row["text"][start:end] == region["text"]
                for label in region["labels"]:
                    found[(row["article_id"], start, end, label)] += 1
        import label_studio_sdk
        report("Label Studio converter", label_studio_sdk.__version__, truth, found)

    @reader("dkpro-cassis", "cassis")
    def _(cassis):
        found = Counter()
        by_name = {}
        for line in (folder / "jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            by_name[f"-{row['document']}-{row['article']}.json"] = row["id"]
        for path in (folder / "uima-cas").glob("*.json"):
            article = next((by_name[name] for name in by_name if path.name.endswith(name)), None)
            if article is None:
                continue
            with path.open("rb") as file:
                cas = cassis.load_cas_from_json(file)
            assert cas.sofa_string == texts[article]
            for entity in cas.select("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"):
                found[(article, entity.begin, entity.end, entity.value)] += 1
        report("dkpro-cassis", "0.12.0", truth, found)

    @reader("TEI (the TEI's DTD for corpora, as trafilatura ships it)", "lxml.etree")
    def _(etree):
        # The package is not loaded: only its copy of the schema is needed, not what it depends on.
        package = Path(importlib.util.find_spec("trafilatura").submodule_search_locations[0])
        dtd = etree.DTD(str(package / "data" / "tei_corpus.dtd"))
        corpus = etree.parse(str(folder / "tei"))
        # This DTD leaves out the TEI's module `analysis`: what is written beside the text is held against a whole schema alone.
        without = etree.fromstring(etree.tostring(corpus))
        for group in list(without.iter("{*}spanGrp")):
            beside = group.getparent()
            beside.remove(group)
            if len(beside) == 0:
                beside.getparent().remove(beside)
        if not dtd.validate(without):
            raise ValueError(dtd.error_log.last_error)
        schema = Path(__file__).parents[2] / ".cache" / "tei_all.rng"
        if schema.exists():
            rng = etree.RelaxNG(etree.parse(str(schema)))
            rng.assertValid(corpus)
        ns = {"t": "http://www.tei-c.org/ns/1.0"}
        labels = {"persName": "PER", "placeName": "LOC", "orgName": "ORG"}
        found = Counter()
        for tei in corpus.getroot().findall("t:TEI", ns):
            article = tei.findtext(".//t:note[@type='article_id']", namespaces=ns)
            for name in tei.find("t:text", ns).iter("{*}persName", "{*}placeName", "{*}orgName"):
                found[(article, "".join(name.itertext()), labels[etree.QName(name).localname])] += 1
            for span in tei.iterfind(".//t:standOff//t:span", ns):
                found[(article, span.text, span.get("type"))] += 1
        expected = Counter()
        for (article, start, end, label), count in truth.items():
            expected[(article, texts[article][start:end], label)] += count
        report("TEI", etree.__version__, expected, found)

    rows(folder, flat, texts)
    plain(folder, truth, texts)


def rows(folder, flat, texts):
    """Character rows as LatticeLSTM and its successors read them: split at blanks, sentences at empty lines."""
    for scheme in ("bio", "bioes", "bmes", "conll"):
        found = Counter()
        offsets = [json.loads(line) for line in (folder / scheme / "articles.offsets.jsonl").read_text(encoding="utf-8").splitlines()]
        text = (folder / scheme / f"articles.{scheme}").read_text(encoding="utf-8")
        sentences = [[line.split() for line in part.split("\n") if line] for part in text.split("\n\n")]
        sentences = [one for one in sentences if one and one[0][0] != "-DOCSTART-"]
        assert len(sentences) == len(offsets)
        for sentence, place in zip(sentences, offsets):
            open_at = None
            for (character, *_, tag), start in zip(sentence, place["starts"]):
                assert texts[place["article"]][start] == character
                if open_at and tag[0] in "OBS":
                    found[(place["article"], open_at[0], end, open_at[1])] += 1
                    open_at = None
                if tag[0] in "BS":
                    open_at = (start, tag[2:])
                end = start + 1
            if open_at:
                found[(place["article"], open_at[0], end, open_at[1])] += 1
        report(f"rows: {scheme}", "", flat, found)


def plain(folder, truth, texts):
    """Formats without a reader that can be installed: read as their documentation says, in Python's own offsets."""
    found = Counter()
    for line in (folder / "doccano").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row["text"] == texts[row["article_id"]]
        for start, end, label in row["label"]:
            found[(row["article_id"], start, end, label)] += 1
    report("doccano (by its documentation: it has no reader to install)", "", truth, found)

    found = Counter()
    for line in (folder / "prodigy").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = row["meta"]["article"]
        assert row["text"] == texts[article]
        for span in row["spans"]:
            first, last = row["tokens"][span["token_start"]], row["tokens"][span["token_end"]]
            assert (first["start"], last["end"]) == (span["start"], span["end"])
            found[(article, span["start"], span["end"], span["label"])] += 1
    report("Prodigy (by its documentation: its reader is not free)", "", truth, found)

    found = Counter()
    for path in (folder / "brat").glob("*.ann"):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        article = next(one for one in texts if path.stem.endswith("-" + one.replace("/", "-")))
        for line in path.read_text(encoding="utf-8").splitlines():
            _, place, quote = line.split("\t")
            label, stretches = place.split(" ", 1)
            parts = [tuple(map(int, one.split(" "))) for one in stretches.split(";")]
            assert " ".join(text[start:end] for start, end in parts) == quote
            for start, end in parts:
                found[(article, start, end, label)] += 1
    report("brat (by its documentation: it has no reader to install)", "", truth, found)

    found = Counter()
    page = json.loads((folder / "web-annotation" / "articles.jsonld").read_text(encoding="utf-8"))
    for item in page["items"]:
        article = item["id"].removeprefix("urn:x-galley:").rsplit("/", 1)[0]
        for target in item["target"]:
            quote, position = target["selector"]
            assert texts[article][position["start"]:position["end"]] == quote["exact"]
            found[(article, position["start"], position["end"], item["body"][0]["value"])] += 1
    report("W3C Web Annotation (by the specification)", "", truth, found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    sys.exit(1 if bad else 2 if missing else 0)
